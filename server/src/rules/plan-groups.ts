/** The plans that the Randers audit speaks of: social plans for children, young people and adults. */
export const socialPlans = ["sel-140", "sel-141", "barnets-plan", "ungeplan", "helhedsplan", "borgerens-plan"] as const;
