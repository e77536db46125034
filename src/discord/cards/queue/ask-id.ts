/**
 * The `custom_id` of the button on an answer that nothing bears on a claim, and of the form that it opens. What is asked stands on the
 * answer, and in the form.
 */
export const askId = 'crd;ask';
