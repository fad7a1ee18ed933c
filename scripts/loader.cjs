// dist/main.js: runs bot.js, with what V8 compiled when it was built. V8 itself refuses a compiled form that another version or
// another processor made, and compiles anew.
'use strict';
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script, constants } = require('node:vm');

// V8 would let the heap grow to several times what is in use before it looks for what is not, and to less it would look too often.
setFlagsFromString('--heap-growing-percent=55');

const filename = join(__dirname, 'bot.js');
// The file is one function expression, in ASCII: read so, its text takes one byte a character and is not copied.
const script = new Script(readFileSync(filename, 'latin1'), {
  filename,
  cachedData: compiled(),
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
// How the build asks for the compiled form: after loading, because only then V8 has compiled what loading needs.
if (module.parent) process.on('exit', () => module.parent.exports.keep?.(script.createCachedData()));
script.runInThisContext()(exports, require, module, filename, __dirname);

function compiled() {
  try {
    return readFileSync(join(__dirname, 'bot.v8'));
  } catch {
    return undefined;
  }
}
