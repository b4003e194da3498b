/** Choices kept in the storage of the browser, where it keeps anything. */
import { languages } from '../locale/texts';
import { appearances, type Preferences } from './state';

/** Keeps them under a name of its own; `recall` and `remember` as the pane asks them of its host. */
export function keptPreferences(name: string): {
  readonly recall: () => Preferences | null;
  readonly remember: (preferences: Preferences | null) => boolean;
} {
  return {
    recall: () => recalled(readKept(name)),
    remember: (preferences) => {
      try {
        if (preferences) localStorage.setItem(name, JSON.stringify(preferences));
        else localStorage.removeItem(name);
        return true;
      } catch {
        // Told by the answer: the browser lets sites keep nothing, or the room is used up.
        return false;
      }
    },
  };
}

/** What was kept, where it is of the present form; anything else counts as nothing. */
function recalled(kept: string | null): Preferences | null {
  if (kept === null) return null;
  const language = languages.find((candidate) => kept.includes(`"language":"${candidate}"`));
  const appearance = appearances.find((candidate) => kept.includes(`"appearance":"${candidate}"`));
  return language && appearance ? { language, appearance } : null;
}

function readKept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    // Where sites may keep nothing, browsers throw as soon as they are asked; nothing was kept there.
    return null;
  }
}
