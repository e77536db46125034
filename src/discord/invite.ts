/**
 * The address that adds the bot to a server. It asks for no permission at all: most that the bot posts are answers to commands and
 * buttons, which Discord lets through by itself, and it removes them by the button's own token. What it sends to another channel,
 * changes there or pins takes what everybody has in most servers, or somebody gives it to the bot there: it says what is missing.
 */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: '0',
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}
