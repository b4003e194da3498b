/** How Office looks, light or dark. */

/** Tells it at once, and again when people come back to the pane: Excel raises no event when it changes. */
export function followTheme(tell: (isDark: boolean) => void): void {
  const look = () => {
    const isDark = isDarkTheme(Office.context.officeTheme);
    if (isDark !== null) tell(isDark);
  };
  look();
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
}

/** As Office says, else by the brightness of its ground; null where it says neither, as older builds do. */
export function isDarkTheme(theme: Partial<Office.OfficeTheme> | undefined): boolean | null {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const ground = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? '');
  if (!ground) return null;
  const [red = 0, green = 0, blue = 0] = ground.slice(1).map((part) => Number.parseInt(part, 16));
  // Weights of luma: the eye sees green best.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
