import type { PortalWords } from './words-site.ts';

/** What the pane of a portal says. */
export const EN_SITE: PortalWords = {
  site: {
    choose: 'Choose a site',
    machine: 'by machine, provisional',
    confirmed: 'confirmed',
    undecided: (marks, low, high) => `${marks} marks undecided; the score lies between ${low} and ${high}`,
    decided: 'No marks are undecided',
    notLive: (checklist) => `This edition of ${checklist} is not at hand; the score is that of the file.`,
    veto: 'Veto',
    crawled: (day, pages) => `Checked ${day}, ${pages} pages`,
    incomplete: 'crawl not complete',
    sections: {
      queue: 'To rule on',
      visits: 'Pages to open',
      sheets: 'Manual sheets',
      columns: 'Columns',
      lines: 'Criteria',
    },
    queueEmpty: 'Nothing waits for a ruling.',
    opensPages: 'After a ruling, open the page of the next finding',
    moreQueued: (n) => `${n} more follow once these are ruled on`,
    visitsHint:
      'The crawl could not read these pages. Open them one by one; what shows is judged and joins the result.',
    seen: (day) => `seen ${day}`,
    column: 'Column',
    latest: 'Newest entry',
    columnState: 'State',
    cadence: (days) => `due within ${days} days`,
    marks: (marks) => `${marks} marks`,
    keep: 'Keep',
    count: 'Items',
    noSite: 'No result of this site yet',
    exchange: 'Results and rulings',
    importHint:
      'Import audit.json (a result), needs-browser.json (pages to open) or the rulings of zwgk review export; the rulings exported here go back with zwgk review import.',
    importFiles: 'Import files…',
    exportDecisions: (n) => `Export rulings (${n})`,
  },
  crawl: {
    title: 'Check the whole site from here',
    hint: 'For sites that let no crawler in, and sites on an internal network: reads this site page by page through the page in front, two a second at most, heeding robots.txt. Keep a page of it open meanwhile.',
    most: 'Pages at most',
    start: 'Start',
    pause: 'Pause',
    resume: 'Go on',
    stop: 'End here and judge',
    progress: (fetched, waiting, failed) =>
      `${fetched} pages read, ${waiting} to go${failed > 0 ? `, ${failed} not had` : ''}`,
    held: {
      blocked: 'The site refuses again and again. Pass its check on the page, or wait a while; then go on.',
      robots:
        'The robots.txt of this site could not be had, and it may forbid a crawl: nothing was begun. Try again later.',
      'no-page': 'No page of this site is in front. Open one and go on.',
      failed: 'The check failed, not the site. What was read is kept; go on.',
    },
  },
};
