import type { PortalWords } from './words-site.ts';

/** What the pane of a portal says. */
export const ZH_SITE: PortalWords = {
  site: {
    choose: '选择网站',
    machine: '机评（预评分）',
    confirmed: '复核后',
    undecided: (marks, low, high) => `待定 ${marks} 分，得分在 ${low}–${high} 之间`,
    decided: '没有待定分值',
    notLive: (checklist) => `本机没有《${checklist}》的这一版，得分为导入时的。`,
    veto: '单项否决',
    crawled: (day, pages) => `${day} 检查，共 ${pages} 页`,
    incomplete: '未爬完',
    sections: {
      queue: '待判定',
      visits: '待打开的页面',
      sheets: '人工核查表',
      columns: '栏目',
      lines: '评测点',
    },
    queueEmpty: '没有待判定的问题。',
    opensPages: '判定后自动打开下一个问题所在页面',
    moreQueued: (n) => `另有 ${n} 个，判定以上问题后接着显示`,
    visitsHint: '检查程序没能读到这些页面。逐个打开，能看到内容的会自动检查并计入结果。',
    seen: (day) => `已看 ${day}`,
    column: '栏目',
    latest: '最近更新',
    columnState: '状态',
    cadence: (days) => `${days} 天内应更新`,
    marks: (marks) => `${marks} 分`,
    keep: '留存',
    count: '件数',
    noSite: '还没有这个网站的全站结果',
    exchange: '结果和复核意见',
    importHint:
      '导入 audit.json（全站结果）、needs-browser.json（待打开的页面）或 zwgk review export 的复核意见；导出的复核意见用 zwgk review import 收回。',
    importFiles: '导入文件…',
    exportDecisions: (n) => `导出复核意见（${n} 条）`,
  },
  crawl: {
    title: '从这里检查全站',
    hint: '用于拦截检查程序的网站和内网网站：通过当前打开的页面逐页读取本网站，每秒最多两页，遵守 robots.txt。检查期间请让该网站的页面保持打开。',
    most: '最多页数',
    start: '开始',
    pause: '暂停',
    resume: '继续',
    stop: '结束并出结果',
    progress: (fetched, waiting, failed) =>
      `已读 ${fetched} 页，待读 ${waiting} 页${failed > 0 ? `，没读到 ${failed} 页` : ''}`,
    held: {
      blocked: '网站连续拒绝。请在页面上完成验证（或稍等片刻），能正常打开后再点“继续”。',
      robots: '没有取到这个网站的 robots.txt（它可能写了不让抓取），所以没有开始。过一会儿再试。',
      'no-page': '本网站的页面不在前面。请打开它再点“继续”。',
      failed: '检查程序出错，与网站无关。已读的页面都在，请点“继续”。',
    },
  },
};
