import { join } from 'node:path';
import { check } from './check.ts';
import { playwrightsOwn } from './find-browser.ts';
import { getBrowser, nextStep } from './get-browser.ts';
import { getFont } from './get-font.ts';
import { realHost, ROOT } from './host.ts';
import { startPostgres } from './postgres.ts';

/**
 * `npm test`: gets what the tests need, checks types and style, runs every test.
 * `npm test -- <vitest arguments>` leaves out the check: it is for one test while working on it.
 */
export function main(args: string[]): number {
  const host = realHost();

  host.say('A browser for the tests:');
  const browser = getBrowser(host, playwrightsOwn());
  if (browser.path === null) {
    host.say(
      ['  There is no browser that can run the tests. Tried:', ...browser.failures.map((line) => `  - ${line}`)].join(
        '\n',
      ),
    );
    host.say(nextStep(host));
    return 3;
  }
  host.say(`  ${browser.path} (${browser.how})`);

  const noFont = getFont(host);
  if (noFont !== null) {
    host.say(`No Chinese font: ${noFont}. Tests run all the same; Chinese text in screenshots will be empty boxes.`);
    host.say('Next step: install a Chinese font, on Debian and Ubuntu `sudo apt-get install fonts-noto-cjk`.');
  }

  const server = startPostgres(host);
  if ('refused' in server) {
    // A laptop may go without, the build may not.
    if ((host.env['CI'] ?? '') !== '') {
      host.say(`No PostgreSQL for the tests: ${server.refused}.`);
      host.say('Next step: `apt-get install postgresql`; then again.');
      return 3;
    }
    host.say(`No PostgreSQL (${server.refused}): what is stored is tested in folders only.`);
  } else host.say(`PostgreSQL for the tests: ${server.programs}`);

  let isClean = true;
  if (args.length === 0) {
    host.say('Types and style:');
    isClean = check(host);
  }

  host.say('Tests:');
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const tests = host.run(process.execPath, [vitest, 'run', ...args], {
    show: true,
    env: { ZWGK_CHROMIUM: browser.path, ...('url' in server && { ZWGK_POSTGRES: server.url }) },
  });
  if ('stop' in server) server.stop();
  if (!isClean)
    host.say(
      'Types or style are not clean; see above. `npm run format` and `npm run lint -- --fix` mend what can be mended by a tool.',
    );
  return tests.failure === null && isClean ? 0 : 1;
}
