/** Invents the counts behind Decision 766 for a unit: consistent with each other, better or worse by its quality. */
import { wholeBetween } from './seeded';

/** Counts by `criterion:measure`. */
export type Counts = ReadonlyMap<string, number>;

interface Base {
  /** Procedures under the unit's authority, and dossiers received in the period. */
  readonly procedures: number;
  readonly dossiers: number;
  /** 0..1; what share of things is usually done well. */
  readonly quality: number;
  readonly chance: () => number;
}

/** The counts of one period. Every numerator is at most its denominator; parts come from the same wholes. */
export function inventCounts({ procedures, dossiers, quality, chance }: Base): Counts {
  /** About `usual` of the whole, moved by the unit's quality and a little chance. */
  const partOf = (whole: number, usual: number) => {
    const share = usual + (quality - 0.7) * 0.6 + (chance() - 0.5) * 0.12;
    return Math.round(whole * Math.min(1, Math.max(0, share)));
  };
  const announced = wholeBetween(chance, 3, Math.max(4, Math.round(procedures / 4)));
  const online = partOf(procedures, 0.75);
  const withFee = Math.max(1, Math.round(procedures * 0.4));
  const integrated = partOf(withFee, 0.7);
  const payable = Math.round(dossiers * 0.45);
  const complaints = wholeBetween(chance, 2, 25);
  const overdue = dossiers - partOf(dossiers, 0.96);
  return new Map([
    ['1.1:a', partOf(announced, 0.9)],
    ['1.1:b', announced],
    ['1.2:a', partOf(announced, 0.88)],
    ['1.2:b', announced],
    ['1.3:a', partOf(procedures, 0.95)],
    ['1.3:b', procedures],
    ['1.4:a', partOf(dossiers, 0.85)],
    ['1.4:b', dossiers],
    ['2.1:a', dossiers - overdue],
    ['2.1:b', dossiers],
    ['2.2:x', wholeBetween(chance, 20, 120) / 10],
    ['3.1:a', online],
    ['3.1:b', procedures],
    ['3.2:a', partOf(online, 0.55)],
    ['3.2:b', online],
    ['3.3:a', partOf(dossiers, 0.48)],
    ['3.3:b', dossiers],
    ['3.5:a', integrated],
    ['3.5:b', withFee],
    ['3.5b:a', partOf(integrated, 0.6)],
    ['3.5b:b', integrated],
    ['3.6:a', partOf(payable, 0.35)],
    ['3.6:b', payable],
    ['4.1:a', partOf(dossiers, 0.7)],
    ['4.1:b', dossiers],
    ['4.2:a', partOf(dossiers, 0.65)],
    ['4.2:b', dossiers],
    ['4.cc:a', partOf(procedures, 0.5)],
    ['4.cc:b', procedures],
    ['4.3:a', partOf(dossiers, 0.45)],
    ['4.3:b', dossiers],
    ['4.4:a', partOf(dossiers, 0.25)],
    ['4.4:b', dossiers],
    ['4.5a:a', partOf(procedures, 0.6)],
    ['4.5a:b', procedures],
    ['4.5b:a', partOf(dossiers, 0.55)],
    ['4.5b:b', dossiers],
    ['5.1:x', complaints],
    ['5.2:a', partOf(complaints, 0.9)],
    ['5.2:b', complaints],
    ['5.3:a', complaints - partOf(complaints, 0.92)],
    ['5.3:b', complaints],
    ['5.4:qua_han', overdue],
    ['5.4:khong_hai_long', Math.min(complaints, dossiers - overdue)],
    ['5.4:b', dossiers],
  ]);
}
