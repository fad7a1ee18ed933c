import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const SCRIPT = join(__dirname, '../../scripts/shared-shapes.mjs');

/** What an expression of a module is that knows `withSharedShapes` and `separatesShapes`, and may ask V8 about its objects. */
function valueOf(expression: string): unknown {
  const module = `import { separatesShapes, withSharedShapes } from ${JSON.stringify(SCRIPT)};
    const made = (script) => Function('return ' + script)();
    const shares = (make) => { for (let i = 0; i < 100; i += 1) make(i); return %HaveSameMap(make(1), make(2)); };
    process.stdout.write(JSON.stringify(${expression}));`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--allow-natives-syntax', '--input-type=module', '--eval', module],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

const LITERAL = "(i) => ({ ...{ a: i, b: 'b' }, c: i, ...{ d: i } })";

it('leaves objects of one literal with one shape', () => {
  expect(valueOf(`shares(made(withSharedShapes(${JSON.stringify(LITERAL)})))`)).toBe(true);
});

it('is used where V8 would give each of them its own', () => {
  const [isUsed, isShared] = valueOf(`[separatesShapes, shares(made(${JSON.stringify(LITERAL)}))]`) as [
    boolean,
    boolean,
  ];
  expect(isUsed).toBe(!isShared);
});

it('changes no value and no order', () => {
  const script = `(() => {
    const { a, ...others } = { a: 1, b: 2, get c() { return { ...this.d, e: 5 }; }, d: { x: 1 } };
    const { ...all } = others;
    return [{ ...all, b: 3, ...{ a } }, \`{...a,b} \${{ ...[1, 2], length: 2 }.length}\`, { ...all }, { a, ...all }];
  })()`;
  const [before, after] = valueOf(
    `[made(${JSON.stringify(script)}), made(withSharedShapes(${JSON.stringify(script)}))].map((each) => JSON.stringify(each))`,
  ) as [string, string];
  expect(after).toBe(before);
  expect(after).toBe(
    '[{"b":3,"c":{"x":1,"e":5},"d":{"x":1},"a":1},"{...a,b} 2",{"b":2,"c":{"x":1,"e":5},"d":{"x":1}},{"a":1,"b":2,"c":{"x":1,"e":5},"d":{"x":1}}]',
  );
});

it('touches only literals that begin with a spread and go on', () => {
  const script =
    'f({...a},{...b,c},{d,...e},{...g,...{...h,i}});const{...j}=k;({...l}=m);"{...n,o}";/{...p,q}/';
  expect(valueOf(`withSharedShapes(${JSON.stringify(script)})`)).toBe(
    'f({...a},{...null,...b,c},{d,...e},{...null,...g,...{...null,...h,i}});const{...j}=k;({...l}=m);"{...n,o}";/{...p,q}/',
  );
});
