/** Which features are known to be there at a place in a source: what `supports.<feature>` was asked before it. */
import ts from 'typescript';

/** What the truth of an expression tells: features that are there if it holds, and if it does not. */
interface Told {
  readonly ifTrue: ReadonlySet<string>;
  readonly ifFalse: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();

/**
 * The features that are surely there where a node stands: inside `if (supports.x)`, `supports.x ? … : …` and
 * `supports.x && …`, or behind `if (!supports.x) return` (or `throw`, `continue`, `break`) of a block around it.
 */
export function gatesAt(place: ts.Node): ReadonlySet<string> {
  const gates = new Set<string>();
  const add = (features: ReadonlySet<string>) => {
    for (const feature of features) gates.add(feature);
  };
  for (let node = place; !ts.isSourceFile(node); node = node.parent) {
    const { parent } = node;
    if (ts.isIfStatement(parent)) {
      const told = toldBy(parent.expression);
      if (node === parent.thenStatement) add(told.ifTrue);
      if (node === parent.elseStatement) add(told.ifFalse);
    } else if (ts.isConditionalExpression(parent)) {
      const told = toldBy(parent.condition);
      if (node === parent.whenTrue) add(told.ifTrue);
      if (node === parent.whenFalse) add(told.ifFalse);
    } else if (ts.isBinaryExpression(parent) && node === parent.right) {
      const told = toldBy(parent.left);
      if (parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) add(told.ifTrue);
      if (parent.operatorToken.kind === ts.SyntaxKind.BarBarToken) add(told.ifFalse);
    } else if (ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isCaseOrDefaultClause(parent)) {
      for (const earlier of parent.statements.filter((statement) => statement.end <= node.pos)) {
        if (ts.isIfStatement(earlier) && leaves(earlier.thenStatement))
          add(toldBy(earlier.expression).ifFalse);
      }
    }
  }
  return gates;
}

/** The feature that `supports.x` asks for, else null. */
export function featureAsked(node: ts.Node): string | null {
  if (!ts.isPropertyAccessExpression(node)) return null;
  const { expression, name } = node;
  const of = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  return ts.isIdentifier(of) && of.text === 'supports' ? name.text : null;
}

function toldBy(expression: ts.Expression): Told {
  const asked = featureAsked(expression);
  if (asked !== null) return { ifTrue: new Set([asked]), ifFalse: nothing };
  if (ts.isParenthesizedExpression(expression)) return toldBy(expression.expression);
  if (ts.isPrefixUnaryExpression(expression) && expression.operator === ts.SyntaxKind.ExclamationToken) {
    const { ifTrue, ifFalse } = toldBy(expression.operand);
    return { ifTrue: ifFalse, ifFalse: ifTrue };
  }
  if (ts.isBinaryExpression(expression)) {
    const left = toldBy(expression.left);
    const right = toldBy(expression.right);
    if (expression.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
      return { ifTrue: either(left.ifTrue, right.ifTrue), ifFalse: both(left.ifFalse, right.ifFalse) };
    }
    if (expression.operatorToken.kind === ts.SyntaxKind.BarBarToken) {
      return { ifTrue: both(left.ifTrue, right.ifTrue), ifFalse: either(left.ifFalse, right.ifFalse) };
    }
  }
  return { ifTrue: nothing, ifFalse: nothing };
}

function either(left: ReadonlySet<string>, right: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...left, ...right]);
}

function both(left: ReadonlySet<string>, right: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...left].filter((feature) => right.has(feature)));
}

/** Nothing behind the statement is reached through it. */
function leaves(statement: ts.Statement): boolean {
  if (ts.isBlock(statement)) {
    const last = statement.statements.at(-1);
    return last !== undefined && leaves(last);
  }
  return (
    ts.isReturnStatement(statement) ||
    ts.isThrowStatement(statement) ||
    ts.isContinueStatement(statement) ||
    ts.isBreakStatement(statement)
  );
}
