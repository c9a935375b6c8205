import { describe, expect, test } from 'vitest';
import { readLaunch } from '../../extension/panel/launch.ts';
import { nextWait } from '../../extension/panel/panel-state.ts';
import { wordsOf } from '../../extension/panel/words.ts';
import { readSettings } from '../../extension/settings.ts';
import { refusalOfAddress, refusalOfError } from '../../extension/tab/refusal.ts';

describe('readLaunch', () => {
  test('reads the tab and the day', () => {
    expect(readLaunch('?tabId=12&asOf=2026-11-21')).toEqual({ tabId: 12, asOf: '2026-11-21' });
  });

  test('takes what is malformed as not given', () => {
    expect(readLaunch('?tabId=-1&asOf=tomorrow')).toEqual({ tabId: null, asOf: null });
    expect(readLaunch('')).toEqual({ tabId: null, asOf: null });
  });
});

describe('nextWait', () => {
  test('a page that changes without saying anything new is read ever less often', () => {
    const waits = [0];
    while (waits.length < 12) waits.push(nextWait(waits.at(-1) ?? 0, false));
    expect(waits.slice(0, 4)).toEqual([0, 200, 400, 800]);
    expect(waits.at(-1)).toBe(60_000);
  });

  test('news make it quick again', () => {
    expect(nextWait(60_000, true)).toBe(100);
  });
});

describe('refusals', () => {
  test('web addresses may be tried, others not', () => {
    expect(refusalOfAddress('https://www.x.gov.cn/')).toBeNull();
    expect(refusalOfAddress(undefined)).toBeNull();
    expect(refusalOfAddress('chrome://extensions/')).toBe('not-web');
    expect(refusalOfAddress('file:///home/a.html')).toBe('not-web');
  });

  test.each([
    ['Cannot access a chrome:// URL', 'not-web'],
    ['The extensions gallery cannot be scripted.', 'forbidden'],
    ['This page cannot be scripted due to an ExtensionsSettings policy.', 'forbidden'],
    ['Frame with ID 0 is showing error page', 'not-loaded'],
    ['No tab with id: 7', 'not-loaded'],
    [
      'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
      'no-access',
    ],
    ['Missing host permission for the tab', 'no-access'],
  ])('%s means %s', (message, refusal) => {
    expect(refusalOfError(message)).toBe(refusal);
  });
});

describe('settings and words', () => {
  test('settings of unknown shape become the defaults', () => {
    expect(readSettings({ lang: 'en' })).toEqual({
      lang: 'en',
      reviewer: '',
      checklist: { bundled: 'county' },
      opensPages: true,
    });
    expect(readSettings({ lang: 'fr' })).toEqual({
      lang: 'zh',
      reviewer: '',
      checklist: { bundled: 'county' },
      opensPages: true,
    });
    expect(readSettings({ lang: 'zh', reviewer: '甲' })).toEqual({
      lang: 'zh',
      reviewer: '甲',
      checklist: { bundled: 'county' },
      opensPages: true,
    });
    expect(readSettings({ reviewer: 7 })).toEqual({
      lang: 'zh',
      reviewer: '',
      checklist: { bundled: 'county' },
      opensPages: true,
    });
    expect(readSettings(null)).toEqual({
      lang: 'zh',
      reviewer: '',
      checklist: { bundled: 'county' },
      opensPages: true,
    });
  });

  test('identifiers have a name in both languages', () => {
    expect(wordsOf('zh').fault('missing-document-number')).toBe('缺少文号');
    expect(wordsOf('en').fault('missing-document-number')).toBe('Missing document number');
    expect(wordsOf('en').pageKind('normative-document')).toBe('Normative document');
  });
});
