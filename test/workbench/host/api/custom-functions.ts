import { apiTable, method } from '../api-table';
import { HostError } from '../host-error';
import type { Json } from '../wire';

/** Name of the service that takes the results of custom functions. */
export const customFunctionsService = 'Microsoft.ExcelServices.CustomFunctions';

/** Takes the results of custom functions. */
export const customFunctions = apiTable('CustomFunctions', {
  members: {
    setInvocationArrayResults: method('1.1', (channel, args) => {
      const results = args.json(0);
      if (!Array.isArray(results)) throw new HostError('InvalidArgument', 'results');
      channel.receive(results as readonly Json[]);
    }),
    _getEnabledFeatures: method('1.1', () => []),
    _setOsfControlContainerReadyForCustomFunctions: method('1.1', () => null),
  },
});
