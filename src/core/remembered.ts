/** Answers that are remembered where thousands of files ask the same again. Only for functions that always answer alike. */

/** The function, asked once for each object, and for as long as the object lives. */
export function oncePer<Key extends object, Value>(answer: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const remembered = known.get(key);
    if (remembered) return remembered.value;
    const value = answer(key);
    known.set(key, { value });
    return value;
  };
}

/** Texts that one function remembers at most; after that it begins anew. */
const mostTexts = 4096;
/** Longer texts are somebody's prose, and come once. */
const longestText = 400;

/** The function, remembering its answers to short texts. */
export function perText<Value extends object | string | number | boolean>(
  answer: (text: string) => Value,
): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const value = answer(text);
    if (text.length > longestText) return value;
    if (known.size >= mostTexts) known.clear();
    known.set(text, value);
    return value;
  };
}
