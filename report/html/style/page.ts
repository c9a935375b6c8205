/** The page as a whole: type, header, contents, sections. */
export const PAGE = `
*{box-sizing:border-box}
html{scroll-padding-top:16px;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.65 -apple-system,BlinkMacSystemFont,"PingFang SC","Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure,blockquote{margin:0;padding:0}
ul,nav ol{list-style:none}
a{color:var(--azure);text-decoration-thickness:1px;text-underline-offset:.2em}
a:focus-visible,summary:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible{outline:2px solid var(--azure);outline-offset:2px;border-radius:2px}
small{font-size:12.5px}
code{font:12px ui-monospace,SFMono-Regular,Consolas,monospace}
.sr,table.cards caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999px;top:0;background:var(--paper);padding:8px 16px;z-index:2}
.skip:focus{left:0}
.aside{color:var(--soft)}
.note,.more{color:var(--soft);font-size:13.5px;max-width:60em}
.note{margin:0 0 12px}
.scroll+.note{margin:10px 0 0}
.more{margin:10px 0}
.empty{border-left:3px solid var(--idle);padding:6px 14px;background:var(--tint)}
.url{font-size:13px}
header.top,.frame,footer{max-width:1240px;margin:0 auto;padding:0 32px}
header.top{padding-top:30px}
header.top::after{content:"";display:block;border-bottom:3px double var(--ink);margin-top:20px}
.kind{font-size:13.5px;color:var(--soft);letter-spacing:.08em;display:flex;flex-wrap:wrap;gap:4px 12px;align-items:baseline}
.basis{border:1px solid var(--ochre);color:var(--ochre);padding:0 8px;font-weight:600;letter-spacing:0}
.basis.confirmed{border-color:var(--malachite);color:var(--malachite)}
.basis-note{letter-spacing:0}
h1{font-size:clamp(25px,3.2vw,36px);line-height:1.3;font-weight:700;margin:8px 0 2px;letter-spacing:.01em}
.facts{display:flex;flex-wrap:wrap;gap:10px 40px;margin-top:16px}
.facts dt,.steps dt,footer dt{font-size:12.5px;color:var(--soft)}
.facts dd{font-size:14.5px}
.frame{display:grid;grid-template-columns:168px minmax(0,1fr);gap:44px;align-items:start}
nav{position:sticky;top:0;padding:26px 0;max-height:100vh;overflow-y:auto}
nav a{display:flex;gap:8px;padding:5px 0;color:var(--ink);text-decoration:none;font-size:14px;border-bottom:1px solid var(--line)}
nav a:hover{color:var(--azure)}
nav .count{margin-left:auto;color:var(--soft);font-size:13px}
.no{color:var(--azure);font-weight:700}
main{padding-bottom:40px;min-width:0}
main>section{padding:26px 0 34px;border-bottom:1px solid var(--ink)}
main>section:last-child{border-bottom:0}
h2{font-size:21px;line-height:1.4;font-weight:700;margin-bottom:14px}
h2 .no{display:inline-block;min-width:1.75em}
h3{font-size:16px;line-height:1.5;font-weight:700;margin:22px 0 8px}
summary h3{margin:0}
.steps div{display:grid;grid-template-columns:10em minmax(0,1fr);gap:2px 16px;padding:7px 0;border-top:1px solid var(--line)}
.steps dt{font-size:14px}
.plain li{padding:1px 0}
.urls li{padding:3px 0;border-top:1px solid var(--line)}
.lead{font-size:16px;margin-bottom:12px}
footer{font-size:13px;color:var(--soft);padding-bottom:40px}
footer dl{display:flex;flex-wrap:wrap;gap:6px 28px;border-top:3px double var(--ink);padding:14px 0 8px}
footer dd{color:var(--ink)}
@media screen and (max-width:960px){
.frame{display:block}
nav{position:static;padding:14px 0 0;max-height:none;overflow:visible}
nav ol{display:flex;flex-wrap:wrap;gap:4px 18px}
nav a{border:0;padding:4px 0}
nav .count{margin-left:0}
}
@media screen and (max-width:700px){
header.top,.frame,footer{padding-left:18px;padding-right:18px}
header.top{padding-top:20px}
.facts{gap:8px 28px}
.steps div{grid-template-columns:minmax(0,1fr)}
h2{font-size:19px}
}
`;
