/** The score and its ruler, the tally of states, the marks that stand beside words. */
export const SCORE = `
.verdict{display:grid;grid-template-columns:auto minmax(0,1fr);gap:12px 48px;align-items:center}
.score .total{font-size:68px;line-height:1.1;font-weight:700;letter-spacing:-.02em;color:var(--azure)}
.score .total small{font-size:20px;font-weight:400;letter-spacing:0;margin-left:4px;color:var(--soft)}
.score.none .total{font-size:46px;color:var(--ochre);letter-spacing:0}
.score p+p{color:var(--soft)}
.score strong{font-size:17px}.grade{color:var(--ink)}
svg{display:block;overflow:visible}
svg text{font-size:12.5px;fill:var(--soft)}
svg text.strong{fill:var(--ochre);font-weight:600}
.track{fill:var(--track)}
.kept{fill:var(--azure)}
.range{fill:var(--paper);stroke:var(--ochre);stroke-width:1.5;stroke-dasharray:5 3}
.tick{stroke:var(--soft)}
.needle{stroke:var(--ink);stroke-width:3}
.open-marks{margin-top:8px;font-size:14px}
.veto,.obstacles{margin-top:20px;border:1px solid var(--cinnabar);border-left-width:6px;background:var(--cinnabar-tint);padding:10px 16px}
.obstacles{border-color:var(--ochre);background:none}
.obstacles>p strong{color:var(--ochre)}
.veto>p strong{color:var(--cinnabar)}
.veto li{margin-top:2px}
.tally{margin-top:22px}
.tally-title{font-size:13.5px;color:var(--soft)}
.tally ul{display:flex;flex-wrap:wrap;gap:2px 22px;margin-top:6px;font-size:14px}
.gist{margin-top:16px;max-width:62em}
.gist li{padding:3px 0}
.state{white-space:nowrap;font-weight:600}
.state>span{display:inline-block;width:1.3em;text-align:center;font-weight:700}
.s-pass{color:var(--malachite)}.s-fail{color:var(--cinnabar)}.s-partial,.s-needs-review,.s-unchecked{color:var(--ochre)}.s-explained{color:var(--azure)}.s-not-applicable,.s-not-due{color:var(--idle);font-weight:400}
.f-pass{fill:var(--malachite)}.f-fail{fill:var(--cinnabar)}.f-partial,.f-needs-review,.f-unchecked{fill:var(--ochre)}.f-explained{fill:var(--azure)}.f-not-applicable,.f-not-due{fill:var(--line)}
.tally rect{stroke:var(--paper);stroke-width:1.5}
.tag{display:inline-block;border:1px solid currentColor;padding:0 5px;font-size:12px;line-height:1.5;margin-right:7px;white-space:nowrap}
.sev-veto{background:var(--cinnabar);border-color:var(--cinnabar);color:var(--paper)}
.sev-major{color:var(--cinnabar)}.sev-minor{color:var(--ochre)}.sev-lead{color:var(--idle);border-style:dashed}
.lost{color:var(--cinnabar)}
.bar rect{fill:var(--cinnabar)}
.age{margin-top:4px;min-width:90px}
.age line{stroke:var(--ink);stroke-width:1.5}
.within{fill:var(--malachite)}.over{fill:var(--cinnabar)}
@media screen and (max-width:700px){
.verdict{grid-template-columns:minmax(0,1fr)}
.score .total{font-size:58px}
}
`;
