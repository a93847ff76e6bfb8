import { readModel } from '../content/read-content.ts';

/** The model as the content folder has it, so that a test asks of the site what the files say. */
export const model = readModel();

/** A factor with a page of its own, a case with an example of it, and their level. */
export const autonomy = model.factor('autonomy');
export const surfly = model.case('surfly');
export const taskLevel = model.level(autonomy.level);
