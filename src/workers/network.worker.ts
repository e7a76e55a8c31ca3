import { measureNetworkSteps } from '../domain/network/measures';
import { answerInWorker } from './answer';

// The request is the input itself.
answerInWorker(measureNetworkSteps);
