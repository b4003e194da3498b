import type { NameModel, WorkbookModel } from '../../model/workbook-model';
import { apiTable, child, method, navigation, property } from '../api-table';
import { flagOf, textOf, type Arguments } from '../arguments';
import { HostError } from '../host-error';
import { HostObject, object } from '../host-object';
import type { NamesTarget, RangeTarget } from '../targets';
import { addressRange } from '../../model/address-text';
import { deletePageName, fixedAddress, pageNames } from './page-names';
import { rangeOfAddress } from './range-place';

export const namedItemCollection = apiTable('NamedItemCollection', {
  items: (target, { model }) => namesOf(target, model).map((name) => object('NamedItem', name)),
  find: (target, args, { model }) => nameObject(find(target, model, args.text(0))),
  members: {
    add: child('1.4', (target, args, { model }) => object('NamedItem', add(target, args, model))),
    getCount: method('1.4', (target, _, { model }) => namesOf(target, model).length),
    getItemOrNullObject: child('1.4', (target, args, { model }) =>
      nameObject(find(target, model, args.text(0))),
    ),
  },
});

export const namedItem = apiTable('NamedItem', {
  key: '_id',
  members: {
    _id: property('1.1', ({ name }) => name),
    name: property('1.1', ({ name }) => name),
    type: property('1.1', (name, { model }) => (rangeOf(name, model) ? 'Range' : 'String')),
    value: property('1.1', ({ formula }) => formula),
    formula: property(
      '1.7',
      ({ formula }) => formula,
      (name, value) => {
        name.formula = textOf(value);
      },
    ),
    comment: property(
      '1.4',
      ({ comment }) => comment,
      (name, value) => {
        name.comment = textOf(value);
      },
    ),
    scope: property('1.4', ({ sheet }) => (sheet === null ? 'Workbook' : 'Worksheet')),
    visible: property(
      '1.1',
      ({ visible }) => visible,
      (name, value) => {
        name.visible = flagOf(value);
      },
    ),
    worksheetOrNullObject: navigation('1.4', ({ sheet }, { model }) => {
      const found = sheet === null ? null : model.sheetById(sheet);
      return found && object('Worksheet', found);
    }),
    getRange: child('1.1', (name, _, { model }) => {
      const range = rangeOf(name, model);
      if (!range) throw new HostError('InvalidArgument', `${name.name} names no range`);
      return object('Range', range);
    }),
    getRangeOrNullObject: child('1.4', (name, _, { model }) => {
      const range = rangeOf(name, model);
      return range && object('Range', range);
    }),
    delete: method('1.4', (name, _, { model }) => {
      model.data.names = model.data.names.filter((other) => other !== name);
      const sheet = name.sheet === null ? null : model.sheetById(name.sheet);
      if (sheet) deletePageName(sheet.extras.page, name.name);
    }),
  },
});

function nameObject(name: NameModel | null) {
  return name && object('NamedItem', name);
}

function namesOf({ sheet }: NamesTarget, model: WorkbookModel): readonly NameModel[] {
  const own = model.data.names.filter((name) => name.sheet === (sheet?.id ?? null));
  return sheet ? [...own, ...pageNames(sheet)] : own;
}

function find(target: NamesTarget, model: WorkbookModel, text: string): NameModel | null {
  const key = text.toUpperCase();
  return namesOf(target, model).find((name) => name.name.toUpperCase() === key) ?? null;
}

function add(target: NamesTarget, args: Arguments, model: WorkbookModel): NameModel {
  const name = args.text(0);
  const bad =
    !/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) ||
    addressRange(name) !== null ||
    /^[rc]$/i.test(name);
  if (bad) throw new HostError('InvalidArgument', `name ${name}`);
  if (find(target, model, name)) throw new HostError('ItemAlreadyExists', `name ${name}`);
  const reference = args.at(1);
  const formula =
    reference instanceof HostObject
      ? addressOfRange(args.target(1, 'Range'))
      : `=${args.text(1).replace(/^=/, '')}`;
  const added: NameModel = {
    name,
    formula,
    sheet: target.sheet?.id ?? null,
    visible: true,
    comment: args.optionalText(2) ?? '',
  };
  model.data.names.push(added);
  return added;
}

function addressOfRange(range: RangeTarget): string {
  return `=${fixedAddress(range.sheet, range)}`;
}

function rangeOf(name: NameModel, model: WorkbookModel): RangeTarget | null {
  return rangeOfAddress(name.formula, null, model);
}
