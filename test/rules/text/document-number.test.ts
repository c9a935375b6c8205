import { describe, expect, it } from 'vitest';
import { findNumber, readWholeNumber } from '../../../rules/text/document-number.ts';

describe('document numbers', () => {
  it.each([
    ['云政办〔2024〕12号', '云政办〔2024〕12号'],
    ['云政办〔 2024 〕 12 号', '云政办〔2024〕12号'],
    ['（云政规〔２０２４〕3号）', '云政规〔2024〕3号'],
    ['云自然资规字〔2023〕1号', '云自然资规字〔2023〕1号'],
    ['云政办﹝2024﹞12号', '云政办〔2024〕12号'],
  ])('reads %s', (text, number) => {
    expect(readWholeNumber(text)).toMatchObject({ number, defects: [] });
  });

  it.each([
    ['云政办[2024]12号', 1],
    ['云政办（2024）12号', 1],
    ['云政办〔2024〕第12号', 1],
    ['云政办〔2024〕012号', 1],
    ['云政办【2024】第01号', 3],
  ])('names the defects of %s', (text, defects) => {
    expect(findNumber(text)?.defects).toHaveLength(defects);
  });

  it('takes a line as a number only where it holds nothing else', () => {
    expect(readWholeNumber('根据《通知》（皖政办〔2024〕3号）精神，现将有关事项通知如下')).toBeNull();
    expect(findNumber('现将有关事项通知如下')).toBeNull();
  });
});
