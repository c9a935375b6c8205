import { describe, expect, it } from 'vitest';
import { joinable, maskShapes, type MaskShape } from '../../../rules/recognise/index.ts';
import { fakeHash, random, tableSegments } from './helpers.ts';

const digits = random.digits;

function shapeOf(name: string, masked: string, header = '身份证号'): MaskShape | undefined {
  return maskShapes(
    tableSegments([
      ['姓名', header],
      [name, masked],
    ]),
    { hash: fakeHash },
  )[0];
}

function areJoinable(a: MaskShape | undefined, b: MaskShape | undefined): boolean {
  if (a === undefined || b === undefined) throw new TypeError('expected two shapes');
  return joinable(a, b);
}

describe('maskShapes', () => {
  it('names the shape and keeps no digit', () => {
    const shape = shapeOf('张三', `341721********${digits(4)}`);
    expect(shape).toMatchObject({ kind: 'id-card', shape: '前6后4', length: 18, nameHash: fakeHash('张三') });
    expect(JSON.stringify(shape)).not.toMatch(/341721|张三/);
  });

  it('counts from both ends where the stars are too few', () => {
    expect(shapeOf('张三', `341721****${digits(4)}`)?.shape).toBe('前6后4');
    expect(shapeOf('张三', `138****${digits(4)}`, '手机')?.shape).toBe('前3后4');
  });

  it('takes an X behind the last digit for the check character, and one among stars for a star', () => {
    expect(shapeOf('张三', `341721********${digits(3)}X`)?.shape).toBe('前6后4');
    expect(shapeOf('张三', `341721XXXXXXXX${digits(3)}x`)?.shape).toBe('前6后4');
    expect(shapeOf('张三', `341721${digits(8)}***X`)?.shape).toBe('前14后0');
  });

  it('skips masked names and full numbers', () => {
    expect(shapeOf('张*', `341721********${digits(4)}`)).toBeUndefined();
  });
});

describe('joinable', () => {
  const ends = shapeOf('张三', `341721********${digits(4)}`);
  const middle = shapeOf('张三', '******19800101****');

  it('is true where two masks together show more than either', () => {
    expect(areJoinable(ends, middle)).toBe(true);
  });

  it('is false for the same shape, for a part of it, and for another person', () => {
    expect(areJoinable(ends, shapeOf('张三', `341721********${digits(4)}`))).toBe(false);
    expect(areJoinable(ends, shapeOf('张三', `34*************${digits(3)}`))).toBe(false);
    expect(areJoinable(ends, shapeOf('李四', '******19800101****'))).toBe(false);
  });
});
