import { attacksOf, type Attack } from './expression-attacks.ts';
import type { Expression } from './read-expressions.ts';

type Pattern = Pick<Expression, 'pattern' | 'flags'>;

/**
 * What doubles with every repetition, or with every few, would never end at the lengths below: it is met here, going up by a
 * seventh from so many.
 */
const FEWEST_REPETITIONS = 12;
const STEP = 8 / 7;
/** Characters of an attack, each four times the one before. */
const LENGTHS = [8_000, 32_000, 128_000, 512_000];
/** From here on an expression has been compiled, and its times compare. */
const WARM = 128_000;
/** Milliseconds for a character: who stays below has not begun to grow. */
const FINE = 0.000_04;
/** Milliseconds of processor from which on growth is looked at; a system may count them by fours. */
const TOO_LONG = 200;
/** An expression that takes four times as long for four times the text is fine; one that takes sixteen times is not. */
const TOO_STEEP = 8;
/** So often it must be too steep, what else the machine does comes and goes; once where it was beyond all doubt. */
const TIMES = 3;
const BEYOND_DOUBT = 2000;

/**
 * Attacks an expression until a text four times as long takes far more than four times as long.
 * @returns the attack that did it, null where none did
 */
export function findSteepAttack(expression: Pattern): Attack | null {
  return attacksOf(expression).find((attack) => isTooSteep(expression, attack)) ?? null;
}

/** Goes on to longer texts only while a character takes long, so that what is fine costs next to nothing. */
function isTooSteep(expression: Pattern, attack: Attack): boolean {
  const { before, part } = attack;
  for (let times = FEWEST_REPETITIONS; part.length * times < LENGTHS[0]!; times = Math.ceil(times * STEP))
    if (measure(expression, attack, before.length + part.length * times).processor > TOO_LONG) return true;
  let last = 0;
  for (const length of LENGTHS) {
    const { elapsed, processor } = measure(expression, attack, length);
    if (processor > TOO_LONG)
      return Array.from({ length: processor > BEYOND_DOUBT ? 1 : TIMES }).every(() =>
        grows(expression, attack, length),
      );
    if (elapsed < FINE * length || (length >= WARM && elapsed < TOO_STEEP * last)) return false;
    last = elapsed;
  }
  return false;
}

function grows(expression: Pattern, attack: Attack, length: number): boolean {
  const [quarter, whole] = [length / 4, length].map((one) => measure(expression, attack, one).processor);
  return (whole ?? 0) > TOO_LONG && (whole ?? 0) > TOO_STEEP * (quarter ?? 0);
}

/** @returns milliseconds, on the clock and of this thread's processor */
function measure({ pattern, flags }: Pattern, { before, part }: Attack, length: number) {
  const search = new RegExp(pattern, flags);
  const text = before + part.repeat(Math.ceil((length - before.length) / part.length));
  const [begin, usage] = [performance.now(), process.threadCpuUsage()];
  if (search.global) for (const _ of text.matchAll(search));
  else search.test(text);
  const { user, system } = process.threadCpuUsage(usage);
  return { elapsed: performance.now() - begin, processor: (user + system) / 1000 };
}
