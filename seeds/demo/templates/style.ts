/** The one style sheet of the site. */
export const STYLE = `
:root { --blue: #1f5fa8; --deep: #174a85; --line: #dfe6ee; --soft: #f4f8fc; --text: #2b333b; --grey: #596673; --red: #b5302a; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--text); background: #eef3f8; font: 16px/1.7 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
a { color: inherit; text-decoration: none; }
a:hover { color: var(--blue); text-decoration: underline; }
ul, dl, dd { margin: 0; padding: 0; list-style: none; }
img { max-width: 100%; height: auto; }
.wrap { width: min(1200px, 100% - 32px); margin: 0 auto; }
.topbar { background: #f7fafd; border-bottom: 1px solid var(--line); color: var(--grey); font-size: 13px; line-height: 34px; }
.topbar .wrap { display: flex; justify-content: space-between; gap: 16px; }
.topbar a { margin-left: 14px; }
.header { background: linear-gradient(100deg, #fff 40%, #e3effa); }
.header .wrap { display: flex; align-items: center; justify-content: space-between; gap: 24px; padding: 20px 0; }
.brand { display: flex; align-items: center; gap: 16px; }
.brand b { display: block; color: var(--deep); font-size: 32px; line-height: 1.2; letter-spacing: 3px; }
.brand i { color: var(--grey); font-style: normal; font-size: 14px; letter-spacing: 1px; }
.search { display: flex; }
.search input { width: 260px; padding: 8px 12px; border: 1px solid #b9cbe0; border-right: 0; border-radius: 4px 0 0 4px; font: inherit; font-size: 14px; }
.search button { padding: 0 18px; border: 0; border-radius: 0 4px 4px 0; background: var(--blue); color: #fff; font: inherit; font-size: 14px; }
.search.wide { margin: 0 0 18px; }
.search.wide input { flex: 1; }
.nav { background: var(--blue); }
.nav ul { display: flex; }
.nav li { flex: 1; text-align: center; }
.nav a { display: block; color: #fff; font-size: 17px; line-height: 50px; }
.nav .on a, .nav a:hover { background: var(--deep); text-decoration: none; }
main.wrap { padding: 18px 0 36px; min-height: 520px; }
.position { padding: 4px 0 14px; color: var(--grey); font-size: 14px; }
.two { display: grid; grid-template-columns: 230px 1fr; gap: 20px; align-items: start; }
.side { background: #fff; border: 1px solid var(--line); }
.side h2 { margin: 0; padding: 14px 18px; background: var(--blue); color: #fff; font-size: 18px; }
.side li a { display: block; padding: 9px 18px; border-bottom: 1px solid var(--line); font-size: 15px; }
.side .on a { background: var(--soft); color: var(--blue); font-weight: 700; box-shadow: inset 3px 0 var(--blue); }
.content, .article { background: #fff; border: 1px solid var(--line); padding: 22px 28px 30px; }
.column-name { margin: 0 0 16px; padding-bottom: 10px; border-bottom: 2px solid var(--blue); color: var(--deep); font-size: 22px; }
.about { color: var(--grey); font-size: 14px; }
.list li, dl.list dt { position: relative; padding: 9px 110px 9px 16px; border-bottom: 1px dashed var(--line); }
.list li::before, dl.list dt::before { content: ""; position: absolute; left: 2px; top: 21px; width: 4px; height: 4px; background: #8fb3d9; }
.list .date, .list em { position: absolute; right: 0; color: var(--grey); font-style: normal; font-size: 14px; }
dl.list { position: relative; }
dl.list dd { margin: -37px 0 8px; text-align: right; color: var(--grey); font-size: 14px; }
.pin { margin-right: 8px; padding: 1px 6px; background: var(--red); color: #fff; font-size: 12px; font-weight: 400; }
.list .split { display: flex; align-items: center; gap: 16px; padding: 12px 0; }
.list .split::before { display: none; }
.split .day { width: 66px; text-align: center; background: var(--soft); color: var(--deep); line-height: 1.2; padding: 6px 0; }
.split .day b { display: block; font-size: 22px; }
.split .day i { font-size: 12px; font-style: normal; }
.list-empty { padding: 70px 0; text-align: center; color: var(--grey); }
.grid, .chips, .big, .tiles { display: grid; gap: 10px; grid-template-columns: repeat(auto-fill, minmax(180px, 1fr)); }
.grid a, .chips a { display: block; padding: 7px 12px; background: var(--soft); font-size: 15px; }
.big { grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); }
.big a { display: block; padding: 18px 12px; text-align: center; background: linear-gradient(#f3f8fd, #e4eff9); color: var(--deep); border: 1px solid #d4e3f2; border-radius: 4px; }
.tiles { grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); }
.tiles li { padding: 12px 14px; border: 1px solid var(--line); }
.tiles a { color: var(--deep); font-weight: 700; }
.tiles p { margin: 4px 0 0; color: var(--grey); font-size: 13px; }
.pager { padding-top: 22px; text-align: center; font-size: 14px; }
.pager a, .pager > b { display: inline-block; margin: 0 2px; padding: 2px 10px; border: 1px solid var(--line); }
.pager > b { background: var(--blue); color: #fff; }
.pager a b { color: var(--red); }
.blocks { display: grid; gap: 22px; }
.block h2 { display: flex; justify-content: space-between; margin: 0 0 6px; padding-bottom: 8px; border-bottom: 1px solid var(--line); color: var(--deep); font-size: 18px; }
.block h2 small { font-size: 13px; font-weight: 400; color: var(--grey); }
.home .block { background: #fff; border: 1px solid var(--line); padding: 16px 20px; margin-top: 18px; }
.home .block .list li { padding-right: 100px; }
.home .list a { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.banner img { display: block; width: 100%; border: 1px solid var(--line); }
.held { display: flex; gap: 18px; margin-top: 14px; padding: 8px 18px; background: #fff8ef; border: 1px solid #f0dcc0; font-size: 15px; }
.held b { color: var(--red); white-space: nowrap; }
.held .date { float: right; color: var(--grey); font-size: 14px; }
.held ul { flex: 1; }
.three { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0 18px; }
.span2 { grid-column: span 2; }
.lead { margin-top: 18px; }
.lead a { display: block; position: relative; height: 100%; overflow: hidden; }
.lead img { width: 100%; height: 100%; object-fit: cover; display: block; }
.lead span { position: absolute; inset: auto 0 0; padding: 10px 14px; background: rgba(15, 45, 82, .78); color: #fff; font-size: 15px; }
.friends { margin-top: 18px; padding: 14px 20px; background: #fff; border: 1px solid var(--line); font-size: 14px; }
.friends a { margin-left: 16px; }
.article { padding: 34px 60px 44px; }
.article h1 { margin: 0 0 14px; text-align: center; font-size: 27px; line-height: 1.45; }
.info { display: flex; justify-content: center; gap: 28px; padding: 9px 0; border-block: 1px solid var(--line); color: var(--grey); font-size: 14px; }
.article-body { padding-top: 18px; }
.article-body p { margin: 0 0 14px; text-indent: 2em; }
.article-body h3 { margin: 22px 0 10px; text-align: center; font-size: 18px; }
.article-body p.signature { text-align: right; }
.article-body p.picture, .files p { text-indent: 0; text-align: center; }
table { width: 100%; border-collapse: collapse; }
.meta { margin-bottom: 26px; background: var(--soft); border: 1px solid #cfe0f0; font-size: 15px; }
table.meta td, table.meta th, .data td, .data th, .record td, .record th { padding: 8px 12px; border: 1px solid #d5e1ed; text-align: left; }
table.meta th, .meta .k, .record th { width: 130px; color: var(--deep); background: #eaf2fa; font-weight: 700; }
.meta .k b { font-weight: 700; }
dl.meta, dl.record { display: grid; grid-template-columns: 130px 1fr; }
dl.meta dt, dl.meta dd, dl.record dt, dl.record dd { padding: 7px 14px; border-bottom: 1px solid #e1eaf3; }
dl.meta dt, dl.record dt { color: var(--deep); font-weight: 700; }
ul.meta { display: grid; grid-template-columns: 3fr 2fr; gap: 0 28px; padding: 8px 16px; }
ul.meta li { padding: 4px 0; }
.article-body .spans p { margin: 0; padding: 5px 16px; text-indent: 0; border-bottom: 1px solid #e1eaf3; }
.spans .k { display: inline-block; background: none; }
.data { margin: 8px 0 18px; font-size: 14px; }
.data th { background: #eaf2fa; color: var(--deep); }
.data .l { min-width: 260px; white-space: normal; }
.documents td, .documents th { white-space: nowrap; }
.content .block { margin-bottom: 26px; }
.content .tiles { margin-top: 12px; }
.report td { text-align: center; padding: 6px; font-size: 13px; }
.files { margin-top: 24px; padding: 14px 20px; background: var(--soft); border: 1px dashed #c5d8eb; font-size: 15px; }
.files p { margin: 0; text-align: left; font-weight: 700; }
.files a { color: var(--blue); }
.related-box { margin-top: 20px; padding: 14px 20px; border: 1px solid var(--line); border-left: 4px solid var(--blue); }
.related-box h2 { margin: 0 0 6px; font-size: 16px; color: var(--deep); }
.related-box a { color: var(--blue); }
.tools { margin-top: 26px; text-align: right; color: var(--grey); font-size: 13px; }
.tools a { margin-left: 14px; }
.footer { background: #2a4364; color: #c9d6e6; font-size: 14px; text-align: center; padding: 22px 0 28px; }
.footer .links { display: flex; justify-content: center; gap: 32px; padding-bottom: 12px; margin-bottom: 14px; border-bottom: 1px solid #3f5a7e; }
.footer p { margin: 4px 0; }
.footer .report { display: inline-block; margin-top: 6px; padding: 3px 14px; border: 1px solid #6f8bb0; border-radius: 3px; }
@media (max-width: 760px) {
  .header .wrap, .topbar .wrap { flex-direction: column; align-items: flex-start; }
  .nav ul { flex-wrap: wrap; }
  .two, .three { grid-template-columns: minmax(0, 1fr); }
  .brand b { font-size: 24px; } .lead a { height: 240px; } .nav li { flex: 0 0 25%; } .nav a { font-size: 15px; line-height: 40px; }
  .content { padding: 18px 16px; overflow-x: auto; } .article-body { overflow-x: auto; } .footer .links { gap: 16px; }
  ul.meta { grid-template-columns: 1fr; } .topbar a { margin: 0 14px 0 0; } .span2 { grid-column: auto; }
  .article { padding: 22px 18px; } .info { flex-wrap: wrap; gap: 4px 18px; }
}
`;
