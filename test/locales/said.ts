import { join, relative } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');

/** Where the sources say something, and which sentences that can be. */
export interface Said {
  readonly where: string;
  /** Every sentence the expression can stand for, or nothing where its type leaves that open. */
  readonly sentences: readonly string[];
}

/**
 * Every call of `Voice.say` in the sources. What a key such as `state.${status}` can stand for is what the compiler finds out
 * about it: the union of all it can be.
 */
export function everythingSaid(): readonly Said[] {
  const program = programOfSources();
  const checker = program.getTypeChecker();
  const said: Said[] = [];
  const visit = (node: ts.Node): void => {
    const [key] = ts.isCallExpression(node) ? node.arguments : [];
    if (key && ts.isCallExpression(node) && isSay(checker, node)) {
      const file = node.getSourceFile();
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const type = checker.getTypeAtLocation(key);
      said.push({
        where: `${relative(root, file.fileName)}:${line}`,
        sentences: (type.isUnion() ? type.types : [type]).flatMap((one) =>
          one.isStringLiteral() ? [one.value] : [],
        ),
      });
    }
    ts.forEachChild(node, visit);
  };
  program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(join(root, 'src/')))
    .forEach(visit);
  return said;
}

function isSay(checker: ts.TypeChecker, call: ts.CallExpression): boolean {
  const declared = checker.getResolvedSignature(call)?.declaration;
  return (
    declared !== undefined &&
    ts.isMethodSignature(declared) &&
    declared.name.getText() === 'say' &&
    declared.getSourceFile().fileName.endsWith('src/locales/voice.ts')
  );
}

function programOfSources(): ts.Program {
  const read = (path: string) => ts.sys.readFile(path);
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), read) as { config: object };
  const parsed = ts.parseJsonConfigFileContent({ ...config, include: ['src'] }, ts.sys, root);
  // No sentence depends on the types of a package, and to read them takes three times as long as all the rest.
  return ts.createProgram(parsed.fileNames, { ...parsed.options, types: [], noResolve: true });
}
