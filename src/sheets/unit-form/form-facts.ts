/** What the register of intake says of a returned form. */
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { FormReading } from './form-reading';

export interface FormFacts {
  /** Version of the criteria set that the form was issued for; empty text when it does not say. */
  readonly version: string;
  /** `Mã đối chiếu` as the entries give it, whatever the cell shows; empty text without one. */
  readonly checkCode: string;
  /** Documents on the list of evidence. */
  readonly documents: number;
}

export function formFacts(
  { package: facts }: Pick<WorkbookSnapshot, 'package'>,
  { checkCode, evidence }: Pick<FormReading, 'checkCode' | 'evidence'>,
): FormFacts {
  return {
    version: facts?.form?.setVersion ?? '',
    checkCode: checkCode?.computed ?? '',
    documents: evidence.length,
  };
}
