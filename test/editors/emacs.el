;; What a person does in Emacs: looks at the problems of the open plan, chooses a fix, saves.  -*- lexical-binding: t -*-
(require 'cl-lib)
(require 'flymake)

(defconst rule "maal-uden-succeskriterier")
(defconst wanted "Indsæt succeskriterium")

(defun say (format &rest values)
  (princ (concat (apply #'format format values) "\n")))

(defun await (what condition)
  (let ((end (time-add nil 20)))
    (while (not (funcall condition))
      (unless (time-less-p nil end)
        (say "waited in vain for %s" what)
        (kill-emacs 1))
      (accept-process-output nil 0.05))))

(defun problem ()
  (cl-find-if (lambda (diagnostic) (string-match-p rule (flymake-diagnostic-text diagnostic))) (flymake-diagnostics)))

(progn
  (find-file (car command-line-args-left))
  ;; In batch mode nobody presses a key, after which eglot connects.
  (run-hooks 'post-command-hook)
  (say "Emacs %s, eglot, %s" emacs-version mode-name)
  (await "the connection" #'eglot-current-server)
  (flymake-start)
  (await (concat "the problem " rule) #'problem)
  (dolist (diagnostic (sort (flymake-diagnostics) (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))
    (say "%d: %s" (line-number-at-pos (flymake-diagnostic-beg diagnostic)) (flymake-diagnostic-text diagnostic)))

  (goto-char (flymake-diagnostic-beg (problem)))
  (let ((before (line-number-at-pos (point-max))))
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt choices &rest _)
                 (dolist (title (all-completions "" choices))
                   (say "offered: %s" title))
                 (let ((title (cl-find-if (lambda (each) (string-match-p wanted each)) (all-completions "" choices))))
                   (say "chosen: %s" title)
                   title))))
      ;; Chosen by keyboard, not in a menu of the mouse.
      (let ((last-nonmenu-event t))
        (eglot-code-actions (point) nil nil t)))
    (await "the fix" (lambda () (> (line-number-at-pos (point-max)) before))))
  ;; Eglot sends changes when Emacs is idle, as it never is in batch mode.
  (eglot--signal-textDocument/didChange)
  (await "the problem to go away" (lambda () (flymake-start) (accept-process-output nil 0.2) (not (problem))))
  (save-buffer)
  (say "saved %d lines" (count-lines (point-min) (point-max)))
  (set-buffer-modified-p nil)
  (eglot-shutdown (eglot-current-server))
  (kill-emacs 0))
