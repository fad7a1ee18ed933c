// Node 20 gives each object that a literal begins with a spread, `{ ...a, b }`, a shape of its own: to make one takes about twenty times
// as long as in Node 22 and 24, and so does everything that reads it. A spread of nothing before it, which changes no value, order
// or getter, leads to shapes that are shared. In Node 22 and 24 it would only be one step more.
import ts from 'typescript';

/** Whether the Node that builds is one of those; the compiled form is good for that Node alone, too. */
export const separatesShapes = process.versions.v8.startsWith('11.3.');

/** A script, with `...null` before every spread that begins a literal of several parts. */
export function withSharedShapes(script) {
  const places = [];
  const look = (node) => {
    if (ts.isObjectLiteralExpression(node)) {
      const [first, ...others] = node.properties;
      // Where something may follow a spread it is a value: in a pattern the rest comes last.
      if (first && ts.isSpreadAssignment(first) && others.length > 0) places.push(first.getStart(source));
    }
    ts.forEachChild(node, look);
  };
  const source = ts.createSourceFile('script.js', script, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS);
  look(source);
  places.sort((one, other) => one - other);
  return [0, ...places].map((from, index) => script.slice(from, places[index])).join('...null,');
}
