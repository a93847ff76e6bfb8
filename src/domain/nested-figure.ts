/**
 * The nested figure: circles that stand on one point, the individual innermost, each factor a dot in its ring.
 * Plain geometry in the units of the drawing; report 2.2.6, figure 2.3, in our own form.
 */
export interface NestedFigure {
  /** Width and height of the square drawing. */
  readonly size: number;
  readonly fontSize: number;
  /** From the innermost circle to the outermost. */
  readonly rings: readonly Ring[];
}

export interface Ring {
  readonly circle: Circle;
  /** Middle of the base line of the level's name. */
  readonly name: Point;
  readonly dots: readonly Dot[];
}

export interface Dot extends Point {
  readonly id: string;
  readonly label: readonly Line[];
}

export interface Line extends Point {
  readonly text: string;
}

export interface Circle extends Point {
  readonly radius: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A factor to draw, in the order of the model. */
export interface Label {
  readonly id: string;
  readonly text: string;
}

const size = 1000;
const fontSize = 18;
const dotRadius = 8;
const lineHeight = 20;
const base: Point = { x: 500, y: 986 };
const radii = [170, 258, 342, 424, 484] as const;

/**
 * Where the dots of each level stand. For the rings: how far between the inner and the outer circle (0 to 1), and the angle
 * from the top in degrees, of the middle dot and then of each pair beside it. Found by search for the largest distance
 * between labels and lines in both languages; the test holds every label clear of lines and of each other.
 */
const ringPlaces: readonly (readonly Place[])[] = [
  [
    { between: 0.31, angle: 0 },
    { between: 0.79, angle: 19.5 },
    { between: 0.62, angle: 38.5 },
    { between: 0.555, angle: 58 },
  ],
  [
    { between: 0.655, angle: 0 },
    { between: 0.64, angle: 28 },
    { between: 0.58, angle: 45 },
    { between: 0.56, angle: 67 },
  ],
  [
    { between: 0.655, angle: 0 },
    { between: 0.655, angle: 16.9 },
    { between: 0.655, angle: 33 },
    { between: 0.57, angle: 47 },
  ],
  [
    { between: 0.46, angle: 0 },
    { between: 0.58, angle: 15 },
  ],
];

/** The circles alone, for the mark and the level marker, in a square of the given size. */
export function nestedCircles(square: number): readonly Circle[] {
  const scale = square / size;
  return radii.map((radius) => scaled(circleOf(radius), scale));
}

/** Lays out the whole figure. `levels` holds the factors of each level, from the individual outwards. */
export function layOutFigure(levels: readonly (readonly Label[])[]): NestedFigure {
  return {
    size,
    fontSize,
    rings: levels.map((labels, index) => {
      const circle = circleOf(radii[index] ?? size / 2);
      const points = index === 0 ? rowsWithin(circle, labels.length) : arcWithin(index, labels.length);
      return {
        circle,
        name: { x: base.x, y: circle.y - circle.radius + 35 },
        dots: labels.map((label, place) => dotAt(points[place] ?? base, label)),
      };
    }),
  };
}

/** Breaks a label into one or two lines, as even as its words allow. */
export function breakLabel(text: string): readonly string[] {
  const words = text.split(' ');
  const breaks = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
  const widths = breaks.map((lines) => Math.max(...lines.map((line) => line.length)));
  return breaks[widths.indexOf(Math.min(...widths))] ?? [text];
}

/** Two columns of dots in the innermost circle. */
function rowsWithin(circle: Circle, count: number): readonly Point[] {
  return Array.from({ length: count }, (_, index) => ({
    x: circle.x + (index % 2 === 0 ? -72 : 72),
    y: circle.y - 76 + Math.floor(index / 2) * 70,
  }));
}

/** Dots along an arc in a ring, left to right. */
function arcWithin(ring: number, count: number): readonly Point[] {
  const places = ringPlaces[ring - 1] ?? [];
  const middle = (count - 1) / 2;
  return Array.from({ length: count }, (_, index) => {
    const { between, angle } = places[Math.abs(index - middle)] ?? { between: 0.5, angle: 0 };
    return pointInRing(ring, between, Math.sign(index - middle) * angle);
  });
}

/** A point on the circle that lies between the ring's own and the one inside it, and stands on the same point. */
function pointInRing(ring: number, between: number, degrees: number): Point {
  const inner = radii[ring - 1] ?? 0;
  const outer = radii[ring] ?? 0;
  const radius = inner + between * (outer - inner);
  const angle = (degrees * Math.PI) / 180;
  return { x: round(base.x + radius * Math.sin(angle)), y: round(base.y - radius - radius * Math.cos(angle)) };
}

function dotAt(point: Point, { id, text }: Label): Dot {
  const lines = breakLabel(text);
  return {
    ...point,
    id,
    label: lines.map((line, index) => ({ text: line, x: point.x, y: point.y + dotRadius + (index + 1) * lineHeight })),
  };
}

function circleOf(radius: number): Circle {
  return { x: base.x, y: base.y - radius, radius };
}

function scaled({ x, y, radius }: Circle, scale: number): Circle {
  return { x: round(x * scale), y: round(y * scale), radius: round(radius * scale) };
}

/** To a tenth of a unit of the drawing. */
export function round(length: number): number {
  return Math.round(length * 10) / 10;
}

interface Place {
  readonly between: number;
  readonly angle: number;
}
