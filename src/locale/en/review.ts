/** What the review workbook and the command line say of a review. */
export const enReview = {};
