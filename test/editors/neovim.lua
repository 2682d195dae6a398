-- What a person does in Neovim: looks at the problems of the open plan, chooses a fix, saves.
local rule, wanted = "maal-uden-succeskriterier", "Indsæt succeskriterium"

local function say(...)
  io.stdout:write(string.format(...) .. "\n")
end

local function await(what, condition)
  if not vim.wait(20000, condition, 20) then
    say("waited in vain for %s", what)
    vim.cmd("cquit 1")
  end
end

local function problem()
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local lsp = diagnostic.user_data and diagnostic.user_data.lsp or {}
    if (diagnostic.code or lsp.code) == rule then return diagnostic end
  end
end

local ok, failure = pcall(function()
  local version = vim.version()
  say("Neovim %d.%d.%d, filetype %s", version.major, version.minor, version.patch, vim.bo.filetype)
  await("the problem " .. rule, problem)
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    say("%d:%d %s: %s", diagnostic.lnum + 1, diagnostic.col + 1, diagnostic.source, diagnostic.message)
  end

  local found = problem()
  vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
  vim.ui.select = function(items, options, choose)
    for _, item in ipairs(items) do
      local title = options.format_item and options.format_item(item) or item
      say("offered: %s", title)
      if title == wanted then
        say("chosen: %s", title)
        return choose(item)
      end
    end
    choose(nil)
  end
  local before = vim.api.nvim_buf_line_count(0)
  vim.lsp.buf.code_action()
  await("the fix", function() return vim.api.nvim_buf_line_count(0) > before end)
  await("the problem to go away", function() return problem() == nil end)
  vim.cmd("write")
  say("saved %d lines", vim.api.nvim_buf_line_count(0))
end)
if not ok then
  say("%s", failure)
  vim.cmd("cquit 1")
end
vim.cmd("qall!")
