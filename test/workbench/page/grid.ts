/** Univer's grid in the page, over the same cells that calculate without one. */
import { LifecycleService, LifecycleStages, LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import enUS from '@univerjs/preset-sheets-core/locales/en-US';
import viVN from '@univerjs/preset-sheets-core/locales/vi-VN';
import type { Language } from '../../../src/locale/texts';
import { UniverBook } from '../univer/univer-book';
import { UniverCells } from '../univer/univer-cells';

/** A grid and what it shows. */
export interface Grid {
  readonly cells: UniverCells;
  /** Univer's own interface to what is on the screen. */
  readonly api: FUniver;
}

/** Puts an empty grid into an element; resolves when it is drawn. */
export async function gridIn(container: HTMLElement, language: Language): Promise<Grid> {
  const univer = new Univer({
    locale: language === 'vi' ? LocaleType.VI_VN : LocaleType.EN_US,
    locales: { [LocaleType.VI_VN]: viVN, [LocaleType.EN_US]: enUS },
    logLevel: LogLevel.ERROR,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    toolbar: false,
    contextMenu: false,
    // Sheets of their own making would not be in the model.
    footer: { addSheetButtonConfig: { show: false }, menus: false },
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const cells = new UniverCells(new UniverBook(univer));
  const api = FUniver.newAPI(univer);
  await univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  return { cells, api };
}
