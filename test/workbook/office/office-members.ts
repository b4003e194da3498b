/**
 * Finds, in the syntax trees of sources, every member of Excel and Office that they use, and the requirement set
 * that introduced it, as the declarations of office.js say it.
 */
import ts from 'typescript';

/** One use of one member at one place. */
export interface MemberUse {
  /** `Excel.Range.values`. */
  readonly member: string;
  /** As declared: `ExcelApi 1.9`; null where the declarations name none. */
  readonly set: string | null;
  /** The set of the type that it belongs to. */
  readonly typeSet: string | null;
  readonly node: ts.Node;
}

/** A place where members are named in a way that cannot be followed. */
export interface UnreadableUse {
  readonly what: string;
  readonly node: ts.Node;
}

/** All uses of a file, in its order. */
export function officeMembers(
  file: ts.SourceFile,
  checker: ts.TypeChecker,
): { readonly uses: readonly MemberUse[]; readonly unreadable: readonly UnreadableUse[] } {
  const uses: MemberUse[] = [];
  const unreadable: UnreadableUse[] = [];
  const use = (symbol: ts.Symbol | undefined, node: ts.Node, called?: ts.Declaration) => {
    const declarations = (symbol?.declarations ?? []).filter(isOfOffice);
    const declaration = called && isOfOffice(called) ? called : declarations[0];
    if (!declaration || !isMember(declaration)) return;
    const typeSet = setOf(declaration.parent);
    uses.push({ member: nameOf(declaration), set: setOf(declaration), typeSet, node });
  };
  const useNamed = (type: ts.Type | undefined, name: string, node: ts.Node) => {
    for (const part of partsOf(type)) use(part.getProperty(name), node);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isPropertyAccessExpression(node)) {
      use(checker.getSymbolAtLocation(node.name), node.name, signatureOf(node, checker));
    } else if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression)) {
      useNamed(checker.getTypeAtLocation(node.expression), node.argumentExpression.text, node);
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) useNamed(checker.getTypeAtLocation(node.parent), name.text, node);
    } else if (ts.isNewExpression(node)) {
      use(checker.getSymbolAtLocation(node.expression), node);
    } else if (ts.isObjectLiteralElementLike(node) && node.name && ts.isIdentifier(node.name)) {
      if (ts.isObjectLiteralExpression(node.parent)) {
        useNamed(checker.getContextualType(node.parent), node.name.text, node);
      }
    } else if (ts.isStringLiteralLike(node)) {
      for (const symbol of choicesMeant(node, checker)) use(symbol, node);
    }
    if (ts.isCallExpression(node)) visitLoad(node);
    ts.forEachChild(node, visit);
  };
  const visitLoad = (call: ts.CallExpression): void => {
    const loaded = loadOf(call, checker);
    if (!loaded) return;
    for (const argument of loaded.names) {
      const texts = textsOf(argument, checker);
      if (!texts) unreadable.push({ what: `load(${argument.getText()})`, node: argument });
      for (const path of (texts ?? []).flatMap((text) => text.split(','))) {
        followPath(loaded.type, path.trim());
      }
    }
    function followPath(from: ts.Type, path: string): void {
      let type: ts.Type | undefined = from;
      for (const name of path.split('/')) {
        if (name === '' || name.startsWith('$') || name === '*') return;
        const item: ts.Type | undefined = itemOf(type, checker);
        const owner: ts.Type | undefined = name !== 'items' && item?.getProperty(name) ? item : type;
        const property: ts.Symbol | undefined = owner.getProperty(name);
        if (!property) {
          unreadable.push({ what: `load('${path}'): no ${name}`, node: call });
          return;
        }
        use(property, call);
        const found: ts.Type = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(property, call));
        type = name === 'items' ? (itemOf(owner, checker) ?? found) : found;
      }
    }
  };
  ts.forEachChild(file, visit);
  return { uses, unreadable };
}

function isOfOffice(declaration: ts.Declaration): boolean {
  return /@types\/(office-js|custom-functions-runtime)\//.test(declaration.getSourceFile().fileName);
}

/** Namespaces and types lead to members; alone they ask nothing of Excel. */
function isMember(declaration: ts.Declaration): boolean {
  return !(
    ts.isModuleDeclaration(declaration) ||
    ts.isEnumDeclaration(declaration) ||
    ts.isInterfaceDeclaration(declaration) ||
    ts.isTypeAliasDeclaration(declaration)
  );
}

/** The parts of a union; a type without what may be missing. */
function partsOf(type: ts.Type | undefined): readonly ts.Type[] {
  if (!type) return [];
  return type.isUnion() ? type.types : [type];
}

/** The members of enums that a text stands for: of its own type, or of the enum that another overload takes there. */
function choicesMeant(text: ts.StringLiteralLike, checker: ts.TypeChecker): ReadonlySet<ts.Symbol> {
  const types = [checker.getContextualType(text)];
  if (ts.isCallExpression(text.parent) && ts.isPropertyAccessExpression(text.parent.expression)) {
    const index = text.parent.arguments.indexOf(text);
    const overloads = checker.getSymbolAtLocation(text.parent.expression.name)?.declarations ?? [];
    for (const overload of overloads) {
      const parameter = ts.isMethodDeclaration(overload) ? overload.parameters[index] : undefined;
      if (parameter) types.push(checker.getTypeAtLocation(parameter));
    }
  }
  const choices = types
    .flatMap(partsOf)
    .filter(
      (part) => part.isStringLiteral() && part.value === text.text && part.flags & ts.TypeFlags.EnumLiteral,
    );
  return new Set(choices.map(({ symbol }) => symbol));
}

/** The overload that a call takes. */
function signatureOf(
  access: ts.PropertyAccessExpression,
  checker: ts.TypeChecker,
): ts.Declaration | undefined {
  const { parent } = access;
  if (!ts.isCallExpression(parent) || parent.expression !== access) return undefined;
  return checker.getResolvedSignature(parent)?.declaration;
}

/** What a call of `x.load(...)` or `context.load(x, ...)` loads, and the arguments that name it. */
function loadOf(
  { expression, arguments: args }: ts.CallExpression,
  checker: ts.TypeChecker,
): { readonly type: ts.Type; readonly names: readonly ts.Expression[] } | null {
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load') return null;
  const declared = checker.getSymbolAtLocation(expression.name)?.declarations?.[0];
  if (!declared || !isOfOffice(declared)) return null;
  const ofContext = nameOf(declared).startsWith('OfficeExtension.');
  const [first, second] = args;
  const names = ofContext ? second : first;
  const type = checker.getNonNullableType(
    checker.getTypeAtLocation(ofContext && first ? first : expression.expression),
  );
  // The properties of an object of options are members of their own.
  return { type, names: names && !ts.isObjectLiteralExpression(names) ? [names] : [] };
}

/** The texts that an expression can be, as far as its type tells them. */
function textsOf(expression: ts.Expression, checker: ts.TypeChecker): readonly string[] | null {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isArrayLiteralExpression(expression)) {
    const texts = expression.elements.map((element) =>
      textsOf(ts.isSpreadElement(element) ? element.expression : element, checker),
    );
    return texts.some((one) => one === null) ? null : texts.flatMap((one) => one ?? []);
  }
  if (ts.isConditionalExpression(expression)) {
    const sides = [textsOf(expression.whenTrue, checker), textsOf(expression.whenFalse, checker)];
    return sides.some((one) => one === null) ? null : sides.flatMap((one) => one ?? []);
  }
  return textsOfType(checker.getTypeAtLocation(expression), checker);
}

function textsOfType(type: ts.Type, checker: ts.TypeChecker): readonly string[] | null {
  if (type.isStringLiteral()) return [type.value];
  const parts = type.isUnion()
    ? type.types
    : checker.isArrayType(type) || checker.isTupleType(type)
      ? checker.getTypeArguments(type as ts.TypeReference)
      : null;
  const texts = parts?.map((part) => textsOfType(part, checker));
  return !texts || texts.some((one) => one === null) ? null : texts.flatMap((one) => one ?? []);
}

/** The type of the items of a collection. */
function itemOf(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  const items = type.getProperty('items')?.declarations?.[0];
  if (!items || !isOfOffice(items)) return undefined;
  return checker.getIndexTypeOfType(checker.getTypeAtLocation(items), ts.IndexKind.Number);
}

/** Namespace, type and member, as one writes them. */
function nameOf(declaration: ts.Node): string {
  const names: string[] = [];
  for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
    const name = ts.isConstructorDeclaration(node) ? undefined : (node as ts.NamedDeclaration).name;
    if (name && !ts.isModuleBlock(node)) names.unshift(name.getText());
  }
  return names.join('.');
}

/** The set that the comment of a member names, such as `ExcelApi 1.9`, else that of its class or enum. */
export function setOf(declaration: ts.Node): string | null {
  for (let node = declaration; !ts.isSourceFile(node); node = node.parent) {
    const comment = node.getSourceFile().text.slice(node.pos, node.getStart());
    // A line of its own speaks of the member; others of one parameter or another.
    const said =
      /^\s*\*\s*\[\s*Api set:\s*([^\]]+)\]/m.exec(comment) ??
      /\*\*Requirement sets?\*\*:\s*\{@link \S+ \| ([^}]+)\}/.exec(comment);
    if (said) return said[1]!.trim();
    if (/^\s*\*\s*@beta\b/m.test(comment)) return 'preview';
  }
  return null;
}
