import { page, use } from "heddle";
import { Box, Button, Center, HStack, Heading, Icon, Input, Text, VStack } from "heddle/components";
import { Chat } from "../state/chat";
import { Room } from "../state/room";

export default page({
  title: "Chat room",
  description: "Shared state, and replies streamed word by word.",
}, () => {
  const chat = use(Chat);
  const room = use(Room);
  return (
    <VStack as="main" className="mx-auto h-dvh w-full max-w-2xl gap-0">
      <HStack
        align="center"
        justify="between"
        as="header"
        className="gap-4 border-b border-line p-4"
      >
        <VStack className="gap-0">
          <Heading level={1} className="text-xl">Chat room</Heading>
          <Text size="sm" tone="muted">Everybody here sees the same messages.</Text>
        </VStack>
        <Input
          bind={chat.name}
          placeholder={chat.author}
          icon="user"
          maxLength={40}
          ariaLabel="Your name"
          className="w-40"
        />
      </HStack>
      {/* Reversed, so that the newest message stays in view. */}
      <Box className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto p-4">
        {room.messages.length === 0 ? (
          <Center className="flex-1">
            <VStack align="center" className="gap-3">
              <Icon name="messages-square" size={40} className="text-faint" />
              <Text tone="muted" className="text-center">
                Nobody has said anything yet. Write the first message.
              </Text>
            </VStack>
          </Center>
        ) : (
          <VStack className="gap-4">
            {room.messages.map((message) => (
              <VStack
                key={message.id}
                className={message.author === chat.author ? "items-end gap-1" : "items-start gap-1"}
              >
                <HStack align="center" className="gap-1.5">
                  {message.bot && <Icon name="bot" size={14} className="text-muted" />}
                  <Text size="sm" tone="muted" as="span">{message.author}</Text>
                </HStack>
                <Text
                  className={message.author === chat.author ? "max-w-[85%] rounded-card bg-accent-fill px-3.5 py-2 break-words text-accent-ink" : "max-w-[85%] rounded-card bg-raised px-3.5 py-2 break-words"}
                >
                  {message.text === "" ? "…" : message.text}
                </Text>
              </VStack>
            ))}
          </VStack>
        )}
      </Box>
      <HStack as="footer" className="gap-2 border-t border-line p-4">
        <Input
          bind={chat.draft}
          placeholder="Write a message"
          maxLength={2000}
          autoComplete="off"
          autoFocus
          ariaLabel="Message"
          className="flex-1"
          onSubmit={chat.send}
        />
        <Button icon="send" onClick={chat.send}>Send</Button>
      </HStack>
    </VStack>
  );
});
