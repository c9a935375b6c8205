/** On A4: no navigation, everything open, heads repeated, addresses written out. */
export const PRINT = `
@page{size:A4;margin:17mm 15mm 16mm;@bottom-right{content:"第 " counter(page) " 页，共 " counter(pages) " 页";font:8.5pt "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#53615f}}
@media print{
body{font-size:9.5pt;line-height:1.5}
nav,.filter,.skip{display:none!important}
header.top,.frame,footer{max-width:none;padding:0}
.frame{display:block}
header.top::after{margin-top:10pt}
h1{font-size:20pt}
h2{font-size:14pt;margin-bottom:8pt}
h3{font-size:11pt}
h4{font-size:10pt}
tbody:first-of-type tr:first-child{break-before:avoid}
h2,h3,h4,summary,.where,.what,.about,thead,.group{break-after:avoid}
.finding>.about+figure{break-before:avoid}
main>section{padding:14pt 0 12pt}
tr,figure,.veto,.verdict,.tally,.what,.about,.steps,.obstacles{break-inside:avoid}
thead{display:table-header-group}
tfoot{display:table-row-group}
.scroll{overflow:visible}
table,figure{font-size:8.8pt}
small,.url,.about,figcaption,.note,.more,.facts dt,footer{font-size:8pt}
.score .total{font-size:44pt}
.score.none .total{font-size:30pt}
a{color:inherit;text-decoration:none}
.documents th a::after,.looked a[href^=http]::after,.about a[href^=http]::after{content:" " attr(href);font-size:7pt;color:#53615f;font-weight:400}
details::details-content{content-visibility:visible!important;display:block!important;block-size:auto!important}
summary::before{content:none!important}
.page{margin-left:0}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;
