/** Tables, and the cards that they become on a phone. */
export const TABLES = `
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.55}
th,td{text-align:left;vertical-align:top;padding:8px 14px 8px 0;font-weight:400;min-width:5em}
th:last-child,td:last-child{padding-right:0}
thead th{font-size:12.5px;color:var(--soft);padding-bottom:5px;border-bottom:1.5px solid var(--ink);vertical-align:bottom;white-space:nowrap}
tbody tr{border-bottom:1px solid var(--line)}
tbody th[scope=row]{font-weight:600}
th small,td small{display:block;color:var(--soft);font-weight:400}
.num{text-align:right;white-space:nowrap;min-width:4.5em}
.num:not(:last-child){padding-right:24px}
.narrow{white-space:nowrap}
tbody td:empty::before{content:"—";color:var(--soft)}
.narrow small{white-space:normal}
.wide{min-width:12em}
.group th{background:var(--tint);font-weight:700;padding:7px 10px}
.group-sum{float:right;font-weight:400;color:var(--soft);font-size:13px}
tfoot th,tfoot td{border-top:1.5px solid var(--ink);font-weight:700}
.losses th:first-child,.marks th:first-child{width:32%}
.losses .num{width:130px}
.ranking th:first-child{width:22%}.ranking .num{min-width:4em}
.sheet th:first-child{width:30%}
.warnings th:first-child{width:50%}
th .places summary{padding:0;font-size:12.5px;font-weight:400;color:var(--azure);display:inline-flex}
.places summary::before{width:1.1em}
.columns th:first-child{width:27%}
.columns td:nth-child(4){min-width:11em}
.documents td:nth-child(2){min-width:10.5em}
.documents th:first-child{width:30%}
@media screen and (max-width:700px){
.cards,.cards tbody,.cards tfoot,.cards tr,.cards th,.cards td{display:block;min-width:0;width:auto!important;text-align:left}
.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.cards tbody tr{padding:10px 0}
.cards th,.cards td{padding:1px 0}
.cards th[scope=row]{font-size:15px;margin-bottom:4px}
.cards td{position:relative;padding-left:7.2em;min-height:1.6em}
.cards td::before{content:attr(data-label);position:absolute;left:0;width:7em;color:var(--soft);font-weight:400;font-size:13px}
.cards td:empty{display:none}
.cards td.num:not(:last-child){padding-right:0}
.cards .group th{padding:6px 10px}
.cards .group{padding:0!important}
.cards tfoot tr{border-top:1.5px solid var(--ink);padding-top:8px}
.cards tfoot th,.cards tfoot td{border:0}
.narrow,.num{white-space:normal}
}
`;
