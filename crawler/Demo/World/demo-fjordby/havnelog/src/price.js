// The price of one night, in øre, by the length of the boat.
const steps = [
  { upToMetres: 8, ore: 14000 },
  { upToMetres: 12, ore: 19000 },
  { upToMetres: Infinity, ore: 26000 },
];

export function priceOfStay(lengthMetres, nights) {
  const step = steps.find((s) => lengthMetres <= s.upToMetres);
  return step.ore * nights;
}
