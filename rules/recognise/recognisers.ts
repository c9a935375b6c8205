import { bankCard } from './bank-card.ts';
import { birthDate } from './birth-date.ts';
import { disabilityCard } from './disability-card.ts';
import { email } from './email.ts';
import { halfMasked } from './half-masked.ts';
import { health } from './health.ts';
import { homeAddress } from './home-address.ts';
import { idCard } from './id-card.ts';
import { minor } from './minor.ts';
import { mobile } from './mobile.ts';
import { passport } from './passport.ts';
import { studentId } from './student-id.ts';
import { truncatedNumber } from './truncated-number.ts';
import type { Recogniser } from './types.ts';

/** A new kind of number is one file and one line here. */
export const RECOGNISERS: readonly Recogniser[] = [
  studentId,
  disabilityCard,
  passport,
  idCard,
  halfMasked,
  email,
  bankCard,
  mobile,
  homeAddress,
  birthDate,
  health,
  minor,
  truncatedNumber,
];
