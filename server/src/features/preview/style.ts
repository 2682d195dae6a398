/**
 * How the pages look: large and calm, in the colours of the editor's theme where there is one, else black on white, and on A4 in print.
 * Severity is told in words; colour only repeats it. In high contrast the editor's contrast border frames everything that has a frame.
 */
export const previewStyle = `:root{--fore:var(--vscode-editor-foreground,#1f1f1f);--back:var(--vscode-editor-background,#fff);--soft:var(--vscode-editor-foreground,#4a4a4a);
--line:var(--vscode-contrastBorder,var(--vscode-editorWidget-border,#c8c8c8));--card:var(--vscode-editorWidget-background,#f6f5f2);
--accent:var(--vscode-textLink-foreground,#0b5a6b);--error:var(--vscode-editorError-foreground,#b3261e);--warning:var(--vscode-editorWarning-foreground,#8a5a00);
--info:var(--vscode-editorInfo-foreground,#0b57d0);--ok:var(--vscode-testing-iconPassed,#1a6b45)}
html{font-size:16px;color-scheme:light}:root:has(body.vscode-dark),:root:has(body.vscode-high-contrast:not(.vscode-high-contrast-light)){color-scheme:dark}
body{margin:0;padding:0;background:var(--back);color:var(--fore);font-family:var(--vscode-font-family,system-ui,"Segoe UI",sans-serif);line-height:1.55}
.page{max-width:46rem;margin:0 auto;padding:1.5rem 2rem 6rem;font-size:1.05rem;overflow-wrap:anywhere}
.page.citizen{font-size:1.25rem}.page.analyst{font-size:1rem;max-width:62rem}
h1,h2,h3,p,ul,ol,dl,dd{margin:0}h1{font-size:2.1em;line-height:1.2;font-weight:600}h2{font-size:1.35em;line-height:1.3;font-weight:600;margin:2.2em 0 .6em}
h3{font-size:1.1em;line-height:1.35;font-weight:600}p+p{margin-top:.5em}
.lead,.note,.source,.id{color:var(--soft);opacity:.85}.lead{margin-top:.4em}.id{white-space:nowrap;font-weight:400;font-size:.85em}.source{font-size:.9em}.small{font-size:.85em}
.big{font-size:1.3em;line-height:1.4;border-left:.25rem solid var(--accent);padding-left:1rem}.purpose p+p{margin-top:.8em}
.label,dt{font-weight:600;font-size:.88em}
dl{display:grid;grid-template-columns:minmax(9rem,13rem) minmax(0,1fr);gap:.45em 1.2em}dd dl{grid-template-columns:minmax(7rem,10rem) minmax(0,1fr)}
ul,ol{padding-left:1.2em}.items,.goals,.days,.problems,.counts,.questions{list-style:none;padding:0}.items>li,.goals>li,.days>li{margin-top:.8em}
.goals{counter-reset:goal}.goals>li{counter-increment:goal}.goals>li>h3::before{content:counter(goal) ". "}
.card{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.25rem;break-inside:avoid}.card h3+dl,.card .name+dl,.name+dl{margin-top:.7em}.card .card{background:none}
.name{font-weight:600}.name .note{font-weight:400}
.items>li:not(.card){list-style:disc;margin-left:1.2em}.signs li+li,.steps li+li{margin-top:.35em}.detail{display:block;font-size:.92em}.detail .label{font-weight:400;font-size:1em}
.agrees,.disagrees{margin-top:.7em}.disagrees{border-left:.25rem solid var(--warning);padding-left:.8rem}
.missing,.blank{font-style:italic}.blank{border-bottom:2px dotted currentColor}
a{color:var(--accent)}a.place{color:inherit;text-decoration:none}a.place:hover{text-decoration:underline;text-decoration-color:var(--accent)}
a:focus-visible,button:focus-visible,summary:focus-visible,input:focus-visible,textarea:focus-visible,.page:focus-visible,.scroll:focus-visible{outline:2px solid var(--vscode-focusBorder,var(--accent));outline-offset:2px}
.counts{display:flex;flex-wrap:wrap;gap:.6rem;margin-top:.8rem}.counts li,.verdict.yes{border:1px solid var(--line);border-radius:1rem;padding:.1rem .8rem}
.counts li{border-left:.4rem solid var(--line)}li.error{border-left-color:var(--error)!important}li.warning{border-left-color:var(--warning)!important}li.info{border-left-color:var(--info)!important}li.ok{border-left-color:var(--ok)!important}
.problems{margin:.35em 0}.problems li{border-left:.3rem solid var(--line);padding:.15em 0 .15em .8em;margin-top:.35em}.problems .source::before{content:"· "}
.verdict{font-size:.92em;margin:.2em 0}.verdict.yes{width:max-content;padding:0 .7rem}.part .items>li:first-child{margin-top:0}
.part{display:grid;grid-template-columns:minmax(9rem,13rem) minmax(0,1fr);gap:.2em 1.2em;border-top:1px solid var(--line);padding:.8em 0}.part h3{font-size:1em}
.scroll{overflow-x:auto}svg{display:block;width:100%;min-width:30rem;height:auto;font-size:14px}svg text{fill:var(--fore)}svg .month{font-size:13px}svg .now{text-anchor:middle;font-weight:600}
svg .tick{stroke:var(--line);stroke-width:1}svg .today{stroke:var(--accent);stroke-width:2;stroke-dasharray:5 4}
svg .goal line{stroke:var(--accent);stroke-width:3}svg .goal circle{fill:var(--accent)}svg .help rect{fill:var(--card);stroke:var(--fore);stroke-width:1.5}
svg .follow-up path{fill:var(--back);stroke:var(--fore);stroke-width:2}svg .follow-up.done path{fill:var(--fore)}svg .deadline path{fill:var(--warning);stroke:var(--warning);stroke-width:2}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;font-size:.9em;margin:.4rem 0 .8rem}.legend span{display:inline-flex;align-items:center;gap:.4rem}svg.sample{width:2.5rem;min-width:0;height:1.5rem;display:inline-block}
summary{cursor:pointer}table{border-collapse:collapse;width:100%;margin-top:.6rem;font-size:.95em}th,td{text-align:left;vertical-align:top;padding:.35rem .7rem .35rem 0;border-bottom:1px solid var(--line)}
@media (max-width:34rem){.page{padding:1rem 1rem 5rem}dl,dd dl,.part{display:block}dd{margin-bottom:.6em}}
@media print{@page{size:A4;margin:18mm}:root{--fore:#000;--back:#fff;--soft:#000;--line:#888;--card:#fff;--accent:#000}html{color-scheme:light}
.page,.page.analyst{max-width:none;padding:0;font-size:11pt}.page.citizen{font-size:14pt}h2,h3,dt{break-after:avoid}li,tr,.part{break-inside:avoid}details::details-content{content-visibility:visible;display:block}
svg,.card,li{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
