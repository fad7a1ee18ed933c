// Draws appPackage/color.png and appPackage/outline.png: an admission ticket, torn along its perforation, crossed out.
//   node scripts/app-package/draw-icons.mjs [folder]
// Shapes are signed distances (negative inside, in pixels of the icon), so edges are smooth at every size.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';

const roundedBox = (x, y, halfWidth, halfHeight, radius) => {
  const dx = Math.abs(x) - halfWidth + radius;
  const dy = Math.abs(y) - halfHeight + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
};

const segment = (x, y, [ax, ay], [bx, by], width) => {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)) - width / 2;
};

const turned = (x, y, degrees) => {
  const angle = (degrees * Math.PI) / 180;
  return [x * Math.cos(angle) + y * Math.sin(angle), y * Math.cos(angle) - x * Math.sin(angle)];
};

/** A ticket centred on 0,0: a rounded box with a notch above and below the perforation at `tear`. */
const ticket = (x, y, { halfWidth, halfHeight, radius, notch, tear }) =>
  Math.max(
    roundedBox(x, y, halfWidth, halfHeight, radius),
    notch - Math.hypot(x - tear, Math.abs(y) - halfHeight),
  );

const cross = (x, y, { at, arm, width }) =>
  Math.min(
    segment(x, y, [at - arm, -arm], [at + arm, arm], width),
    segment(x, y, [at - arm, arm], [at + arm, -arm], width),
  );

const dashes = (x, y, { tear, rows, length, width }) =>
  Math.min(...rows.map((row) => segment(x, y, [tear, row - length / 2], [tear, row + length / 2], width)));

/** How much of a pixel an edge covers, from 0 to 1. */
const coverage = (distance) => Math.min(1, Math.max(0, 0.5 - distance));

const mix = (from, to, share) => from.map((channel, i) => channel + (to[i] - channel) * share);

function draw(size, pixel) {
  const png = new PNG({ width: size, height: size });
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const rgba = pixel(column + 0.5 - size / 2, row + 0.5 - size / 2);
      png.data.set(rgba.map(Math.round), (row * size + column) * 4);
    }
  }
  return PNG.sync.write(png);
}

const topLeft = [43, 108, 176];
const bottomRight = [22, 54, 92];
const paper = [255, 255, 255];
const stub = [200, 220, 242];

function colorPixel(px, py) {
  const [x, y] = turned(px, py, -14);
  const background = mix(topLeft, bottomRight, Math.min(1, Math.max(0, (px + py + 192) / 384)));
  const shape = { halfWidth: 62, halfHeight: 38, radius: 9, notch: 10, tear: 27 };
  const shadow = ticket(x - 1, y - 6, shape);
  const under = mix(background, [12, 32, 58], 0.4 * Math.min(1, Math.max(0, 0.5 - shadow / 9)));
  const face = mix(paper, stub, coverage(shape.tear - x));
  const printed = mix(face, bottomRight, coverage(cross(x, y, { at: -17, arm: 15, width: 11 })));
  const torn = mix(
    printed,
    topLeft,
    coverage(dashes(x, y, { tear: shape.tear, rows: [-18, -6, 6, 18], length: 3, width: 4 })),
  );
  return [...mix(under, torn, coverage(ticket(x, y, shape))), 255];
}

function outlinePixel(x, y) {
  const border = Math.abs(ticket(x, y, { halfWidth: 13, halfHeight: 9, radius: 3, notch: 3, tear: 5 })) - 1;
  const ink = Math.min(
    border,
    cross(x, y, { at: -4, arm: 3.5, width: 2.2 }),
    dashes(x, y, { tear: 5, rows: [-2, 2], length: 0.6, width: 2 }),
  );
  return [255, 255, 255, 255 * coverage(ink)];
}

const folder = process.argv[2] ?? join(import.meta.dirname, '../../appPackage');
writeFileSync(join(folder, 'color.png'), draw(192, colorPixel));
writeFileSync(join(folder, 'outline.png'), draw(32, outlinePixel));
