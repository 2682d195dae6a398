/** What the form adds to the pages' looks. */
export const formStyle = `
form fieldset{border:1px solid var(--line);border-radius:.5rem;background:var(--card);margin:1.6rem 0 0;padding:1rem 1.25rem 1.25rem;min-width:0}
form legend{float:left;width:100%;padding:0;margin:0 0 .5rem;font-size:1.15em;font-weight:600;line-height:1.35}form legend+*{clear:both}
.evidence{margin:0 0 .9rem}.evidence .problems{margin:.2em 0}.evidence .label{margin-bottom:.2em}
.answers{display:flex;flex-wrap:wrap;gap:.5rem .6rem}.answers label{display:inline-flex;align-items:center;gap:.5rem;border:1px solid var(--line);border-radius:1.2rem;padding:.3rem .9rem;background:var(--back);cursor:pointer}
.answers label:has(:checked){outline:2px solid var(--accent);outline-offset:-2px}.answers label:has([value=""]:checked){outline:0}.answers input{width:1.1rem;height:1.1rem;margin:0;accent-color:var(--accent)}
.field{display:flex;flex-direction:column;gap:.25rem;margin-top:.9rem}.field label{font-weight:600;font-size:.95em}.hint{font-size:.9em}
.field input,.field textarea{font:inherit;color:var(--vscode-input-foreground,var(--fore));background:var(--vscode-input-background,var(--back));border:1px solid var(--control);border-radius:.3rem;padding:.45rem .6rem;width:100%;box-sizing:border-box}
.field textarea{resize:vertical;field-sizing:content;min-height:3.6em}.area+.area{border-top:1px solid var(--line);margin-top:1.2rem}
:root{--control:var(--vscode-contrastBorder,color-mix(in srgb,var(--fore) 60%,var(--back)))}
`;
