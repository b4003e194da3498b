import type { Region } from './regions';

/** What may be typed into a cell, and what Excel says about it. */
export interface ValidationModel {
  /** Null lets everything in. */
  readonly rule: ValidationRule | null;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: AlertStyle;
    readonly title: string;
    readonly message: string;
  };
}

/** Formulas are without `=`, as a file holds them: a list written out is `"Có,Không"` with its quotes. */
export interface ValidationRule {
  readonly type: RuleType;
  /** Null for lists and formulas. */
  readonly operator: RuleOperator | null;
  readonly formula1: string;
  readonly formula2: string | null;
  readonly inCellDropDown: boolean;
}

export type AlertStyle = (typeof alertStyles)[number];
export const alertStyles = ['Stop', 'Warning', 'Information'] as const;

export type RuleType = (typeof ruleTypes)[number];
export const ruleTypes = ['list', 'custom', 'wholeNumber', 'decimal', 'date', 'time', 'textLength'] as const;

export type RuleOperator = (typeof ruleOperators)[number];
export const ruleOperators = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

/** The validations of a sheet; cells under none take everything. */
export type Validations = readonly Region<ValidationModel>[];

export const noValidation: ValidationModel = {
  rule: null,
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: '', message: '' },
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
};
