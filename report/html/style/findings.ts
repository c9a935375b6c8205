/** Findings with their proof. */
export const FINDINGS = `
.filter{display:flex;flex-wrap:wrap;gap:8px 14px;align-items:center;margin:0 0 14px;font-size:14px}
.filter[hidden]{display:none}
.filter input,.filter select,.filter button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:2px;padding:3px 10px;min-height:34px}
.filter input{width:17em;max-width:60vw}
.filter button{cursor:pointer}
.filter button:hover{border-color:var(--azure);color:var(--azure)}
summary{cursor:pointer;list-style:none;display:flex;flex-wrap:wrap;gap:0 14px;align-items:baseline;padding:9px 0}
summary::-webkit-details-marker{display:none}
summary::before{content:"▸";width:.9em;color:var(--azure)}
details[open]>summary::before{content:"▾"}
summary h3{flex:1;min-width:10em}
.sum{color:var(--soft);font-size:13.5px}
.criterion{border-top:1px solid var(--ink)}
.criterion>.more{margin-left:1.6em}
.unit{border-top:1px solid var(--line)}
.unit>*:not(summary){margin-left:1.6em}
.unit h4{flex:1;min-width:10em}
.page{margin:0 0 4px 1.6em;padding:8px 0 10px;border-top:1px solid var(--line)}
h4{font-size:15px;line-height:1.5;font-weight:600}
.where{margin-bottom:4px}
.page>ol{padding-left:1.7em}
.finding{padding:5px 0}
.finding::marker{color:var(--soft);font-size:13px}
.what b{margin-right:.4em}
.about,figcaption{font-size:13px;color:var(--soft)}
.about>span+span::before,figcaption>*+*::before{content:"·";margin:0 .45em}
.about .status-confirmed,.about .status-disputed{color:var(--cinnabar);font-weight:600}
.about .status-fixed,.about .status-dismissed{color:var(--malachite)}
figure{margin:6px 0 2px;padding:6px 12px;background:var(--tint);border-left:2px solid var(--azure);font-size:14px}
.looked{display:flex;flex-wrap:wrap;gap:0 18px}
.looked li::before{content:"– ";color:var(--soft)}
@media screen and (max-width:700px){
.page,.criterion>.more,.unit>*:not(summary){margin-left:0}
.page>ol{padding-left:1.4em}
.filter label{width:100%}
.filter input{width:100%;max-width:none}
}
`;
