import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Language, Parser, type Node } from 'web-tree-sitter';

export const infra = join(__dirname, '../../infra');

export interface BicepModule {
  /** The file the module is in, such as `database.bicep`. */
  file: string;
  params: string[];
}

export interface BicepFile {
  name: string;
  text: string;
  syntaxErrors: string[];
  params: { name: string; required: boolean }[];
  outputs: { name: string; value: string }[];
  modules: BicepModule[];
  resourceTypes: string[];
  /** Every value of a `name` property in the file that is a plain string, for the environment of a container. */
  nameValues: string[];
}

/** Every Bicep file of infra/, read by the grammar of Bicep. */
export async function bicepFiles(): Promise<BicepFile[]> {
  await Parser.init();
  const parser = new Parser();
  const grammar = createRequire(__filename).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');
  parser.setLanguage(await Language.load(readFileSync(grammar)));
  return readdirSync(infra)
    .filter((name) => name.endsWith('.bicep'))
    .map((name) => read(parser, name));
}

function read(parser: Parser, name: string): BicepFile {
  const text = readFileSync(join(infra, name), 'utf8');
  const root = parser.parse(text)?.rootNode;
  if (!root) throw new Error(`${name} could not be parsed.`);
  const all = (type: string) => root.descendantsOfType(type);
  return {
    name,
    text,
    syntaxErrors: faulty(root).map((node) => `${name}:${node.startPosition.row + 1}`),
    params: all('parameter_declaration').map((node) => ({
      name: word(node, 'param'),
      required: !/^(?:@.*\n)*\s*param\s+\w+\s+\w+\s*=/.test(node.text),
    })),
    outputs: all('output_declaration').map((node) => ({
      name: word(node, 'output'),
      value: node.text.slice(node.text.indexOf('=') + 1).trim(),
    })),
    modules: all('module_declaration').map(moduleOf),
    resourceTypes: all('resource_declaration').map((node) => /'([^']+)'/.exec(node.text)?.[1] ?? ''),
    nameValues: [...text.matchAll(/\{ name: '([^']+)', value: /g)].map((match) => match[1] ?? ''),
  };
}

/** Nodes that are wrong, and places where one is missing. */
function faulty(node: Node): Node[] {
  if (node.isError || node.isMissing) return [node];
  return node.hasError ? node.children.flatMap(faulty) : [];
}

const word = (node: Node, keyword: string) =>
  new RegExp(`\\b${keyword}\\s+(\\w+)`).exec(node.text)?.[1] ?? '';

function moduleOf(node: Node): BicepModule {
  const params = node
    .descendantsOfType('object_property')
    .find((property) => property.namedChild(0)?.text === 'params')
    ?.namedChildren.at(-1);
  return {
    file: /'([^']+)'/.exec(node.text)?.[1] ?? '',
    params: (params?.namedChildren ?? [])
      .filter((child) => child.type === 'object_property')
      .map((child) => child.namedChild(0)?.text ?? ''),
  };
}
