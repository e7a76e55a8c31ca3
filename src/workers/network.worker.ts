import { answerInWorker } from './answer';
import { measurePackedSteps } from './packed-network';

// The request is the packed network itself.
answerInWorker(measurePackedSteps);
