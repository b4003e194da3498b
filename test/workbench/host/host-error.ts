const messages = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound:
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  GeneralException: 'There was an internal error while processing the request.',
  ActivityLimitReached: 'Activity limit has been reached.',
  HostIsBusy: 'The host is busy.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by using keyboard or selecting another cell.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  OperationCellsExceedLimit: 'The attempted operation affects more than the limit of cells.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  Timeout: 'The operation has timed out.',
  WorkbenchBroken: 'The host itself failed.',
  UndoNotSupported: 'The operation cannot be grouped because an API in the group does not support undo.',
} as const;

export type HostErrorCode = keyof typeof messages;

const statuses: Partial<Record<HostErrorCode, number>> = {
  AccessDenied: 403,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  RequestPayloadSizeLimitExceeded: 413,
};

/** What Excel refuses; the page sees it as an `OfficeExtension.Error` with this code. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: HostErrorCode,
    /** Why, for whoever reads the test's output; Excel's own message stands before it. */
    detail = '',
  ) {
    super(detail === '' ? messages[code] : `${messages[code]} [${detail}]`);
  }

  get status(): number {
    return statuses[this.code] ?? 400;
  }
}
