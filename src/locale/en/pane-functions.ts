/** The view of custom functions, in English. */
import type { viPaneFunctions } from '../vi/pane-functions';

export const enPaneFunctions: Readonly<Record<keyof typeof viPaneFunctions, string>> = {
  'pane.view.functions': 'Functions',
  'pane.view.short.functions': 'Functions',
  'pane.functions.title': 'CHISO functions',
  'pane.functions.subtitle':
    'Choose a function, fill in its arguments, then insert the formula into the selected cell.',
  'pane.functions.choose': 'Function',
  'pane.functions.arguments': 'Arguments',
  'pane.functions.arguments.hint':
    'Type a cell or a range (B2, B2:B9), a number or a text; or select cells in Excel and press the button beside the field. An expression begins with =, such as =SUM(B2,C2); put a text that looks like a cell, such as the code X99, in quotes.',
  'pane.functions.optional': '{name} (optional)',
  'pane.functions.pick': 'Take the selected cells: {name}',
  'pane.functions.more': 'Add an argument',
  'pane.functions.insert': 'Insert into the selected cell',
  'pane.functions.missing': 'Still missing: {names}.',
  'pane.functions.inserted': 'The formula was inserted into cell {cell} of sheet {sheet}.',
  'pane.functions.unknown':
    'The formula was inserted into cell {cell} of sheet {sheet}, but this version of Excel does not know the CHISO functions, so that the cell shows #NAME?. Press Ctrl+Z to remove it. Scoring and everything else work as before.',
  'pane.functions.refused':
    'Excel does not take this formula, so that cell {cell} of sheet {sheet} stays as it is. In an expression that begins with =, part arguments by commas and write decimals with a dot.',
  'pane.functions.occupied': 'Cell {cell} of sheet {sheet} has content.',
  'pane.functions.over': 'Overwrite',
  'pane.functions.examples': 'Examples',
  'pane.functions.shows': 'Shows',
  'pane.functions.blank': '(blank)',
  'pane.functions.take': 'Fill in from the example',
  'pane.functions.take.of': 'Fill in from the example {formula}',
};
