import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';

const sizes = { color: 192, outline: 32 };

/** What is wrong with the icons (App icons, "Design your app icon": 192x192 in colour, 32x32 white on transparent). */
export function checkIcons({ folder, icons = {} }) {
  return Object.entries(sizes).flatMap(([kind, size]) => {
    const name = icons[kind];
    if (typeof name !== 'string') return [`icons.${kind} is missing: name a PNG of ${size}x${size} pixels.`];
    if (!existsSync(join(folder, name)))
      return [`${name} does not exist: put a PNG of ${size}x${size} pixels there.`];
    const image = pixelsOf(join(folder, name));
    if (!image) return [`${name} is not a readable PNG: draw it again.`];
    const problems = [];
    if (image.width !== size || image.height !== size) {
      problems.push(`${name} is ${image.width}x${image.height} pixels: make it ${size}x${size}.`);
    }
    return kind === 'outline' ? problems.concat(outline({ name, image })) : problems;
  });
}

function pixelsOf(path) {
  try {
    return PNG.sync.read(readFileSync(path));
  } catch {
    return undefined;
  }
}

function outline({ name, image }) {
  const seen = { ink: false, clear: false, colour: false };
  for (let at = 0; at < image.data.length; at += 4) {
    const [red, green, blue, alpha] = image.data.subarray(at, at + 4);
    if (alpha === 0) seen.clear = true;
    else if (red + green + blue === 765) seen.ink = true;
    else seen.colour = true;
  }
  return [
    ...(seen.colour
      ? [`${name} has a colour in it: draw it in white on a transparent background only.`]
      : []),
    ...(seen.clear ? [] : [`${name} has no transparent background: take the background out.`]),
    ...(seen.ink || seen.colour ? [] : [`${name} is empty: draw something white.`]),
  ];
}
