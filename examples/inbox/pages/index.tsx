import { page, use } from "heddle";
import {
  Box,
  Button,
  Center,
  Drawer,
  DropdownMenu,
  EmptyState,
  HStack,
  Heading,
  Icon,
  IconButton,
  ScrollArea,
  SearchInput,
  SegmentedControl,
  Text,
  TextArea,
  ThemeToggle,
  VStack,
} from "heddle/components";
import ConversationRow from "../blocks/ConversationRow";
import CustomerDetails from "../blocks/CustomerDetails";
import MessageBubble from "../blocks/MessageBubble";
import { Desk } from "../state/desk";

export default page({
  title: "Support inbox",
  description: "Conversations with customers, and a chat pane that colleagues see live.",
}, () => {
  const desk = use(Desk);
  return (
    <VStack className="gap-0">
      <HStack align="stretch" as="main" className="h-dvh gap-0 overflow-hidden bg-panel">
        <VStack
          as="section"
          className={desk.isReading ? "w-full shrink-0 gap-0 border-line max-md:hidden md:w-70 md:border-e lg:w-80 xl:w-88" : "w-full shrink-0 gap-0 border-line md:w-70 md:border-e lg:w-80 xl:w-88"}
        >
          <VStack as="header" className="gap-3 border-b border-line px-4 py-3">
            <HStack className="gap-2">
              <Center className="size-8 shrink-0 rounded-control bg-accent-fill text-accent-ink">
                <Icon name="inbox" size={18} />
              </Center>
              <Heading level={1} className="me-auto text-lg font-semibold tracking-tight">
                Inbox
              </Heading>
              <DropdownMenu
                items={desk.agents}
                label={desk.agent.split(" ")[0]}
                icon="circle-user-round"
                variant="ghost"
                size="sm"
                ariaLabel={`Signed in as ${desk.agent}`}
                align="end"
                onSelect={(agent) => desk.signIn(agent)}
              />
              <ThemeToggle className="-me-2 -ms-2 border-transparent bg-transparent" />
            </HStack>
            <SearchInput
              bind={desk.search}
              placeholder="Search conversations"
              ariaLabel="Search conversations"
            />
            <SegmentedControl
              value={desk.view}
              options={desk.views}
              size="sm"
              width="full"
              ariaLabel="Conversations"
              onChange={(view) => desk.show(view)}
            />
          </VStack>
          {desk.rows.length === 0 ? (
            <EmptyState
              title={desk.nothing.title}
              text={desk.nothing.text}
              icon={desk.nothing.icon}
              className="flex-1"
            >
              {desk.nothing.action !== "" && (
                <Button variant="outline" color="neutral" size="sm" onClick={desk.leaveEmpty}>
                  {desk.nothing.action}
                </Button>
              )}
            </EmptyState>
          ) : (
            <VStack as="ul" className="min-h-0 flex-1 gap-0 overflow-y-auto">
              {desk.rows.map((row) => (
                <ConversationRow key={row.id} row={row} onOpen={() => desk.open(row.id)} />
              ))}
            </VStack>
          )}
        </VStack>
        <VStack
          as="section"
          className={desk.isReading ? "min-w-0 flex-1 gap-0" : "min-w-0 flex-1 gap-0 max-md:hidden"}
        >
          {desk.chosen === null ? (
            <Center className="flex-1 bg-ground">
              <EmptyState
                title="No conversation selected"
                text={desk.rows.length === 0 ? "Choose another view on the left to find one." : "Choose one on the left to read and answer it."}
                icon="messages-square"
              />
            </Center>
          ) : (
            <>
              <HStack
                as="header"
                className="toasts-below min-h-16 gap-1 border-b border-line px-2 py-2 md:gap-2 md:ps-4"
              >
                <IconButton
                  icon="arrow-left"
                  label="Back to the list"
                  className="shrink-0 md:hidden rtl:-scale-x-100"
                  onClick={desk.close}
                />
                <VStack className="me-auto min-w-0 gap-0">
                  <Heading
                    level={2}
                    className="line-clamp-2 text-[15px]/5 font-semibold sm:text-base/6"
                  >
                    {desk.chosen.subject}
                  </Heading>
                  <HStack className="gap-1">
                    {!desk.chosen.isOpen && (
                      <Text size="sm" color="good" as="strong" className="shrink-0">Solved ·</Text>
                    )}
                    <Text size="sm" color="muted" as="span" className="truncate">
                      {desk.chosen.customer.name}
                    </Text>
                    <Text size="sm" color="muted" as="span" className="truncate max-sm:hidden">
                      · {desk.chosen.customer.company}
                    </Text>
                  </HStack>
                </VStack>
                <Button
                  icon={desk.chosen.isOpen ? "circle-check" : "rotate-ccw"}
                  variant="soft"
                  size="sm"
                  className="shrink-0 max-sm:hidden"
                  onClick={desk.finish}
                >
                  {desk.chosen.isOpen ? "Solve" : "Reopen"}
                </Button>
                <IconButton
                  icon={desk.chosen.isOpen ? "circle-check" : "rotate-ccw"}
                  label={desk.chosen.isOpen ? "Solve" : "Reopen"}
                  variant="soft"
                  color="accent"
                  className="shrink-0 sm:hidden"
                  onClick={desk.finish}
                />
                <IconButton
                  icon="contact-round"
                  label="Customer details"
                  className="shrink-0 max-sm:hidden xl:hidden"
                  onClick={desk.showCustomer}
                />
                <DropdownMenu
                  items={desk.actions}
                  icon="ellipsis"
                  variant="ghost"
                  ariaLabel="More actions"
                  align="end"
                  className="shrink-0"
                  onSelect={(action) => desk.act(action)}
                />
              </HStack>
              <VStack justify="end" className="min-h-0 flex-1 gap-0 bg-ground">
                <ScrollArea stickToEnd ariaLabel="Messages" className="h-auto">
                  <VStack className="gap-4 p-4">
                    {desk.chosen.messages.map((message) => (
                      <MessageBubble key={message.id} message={message} />
                    ))}
                  </VStack>
                </ScrollArea>
              </VStack>
              <Box as="footer" className="border-t border-line p-3 md:p-4">
                <TextArea
                  bind={desk.draft}
                  placeholder={`Answer ${desk.chosen.customer.name.split(" ")[0]}`}
                  rows={1}
                  maxRows={6}
                  submitOnEnter
                  maxLength={2000}
                  ariaLabel="Answer"
                  onSubmit={desk.send}
                  actions={
                    <>
                      <DropdownMenu
                        items={desk.answers}
                        icon="zap"
                        variant="ghost"
                        size="sm"
                        ariaLabel="Prepared answers"
                        side="top"
                        align="end"
                        onSelect={(text) => desk.prepare(text)}
                      />
                      <IconButton
                        icon="send"
                        label="Send"
                        variant="solid"
                        color="accent"
                        size="sm"
                        disabled={desk.draft.trim() === ""}
                        onClick={desk.send}
                      />
                    </>
                  }
                />
              </Box>
            </>
          )}
        </VStack>
        {desk.chosen !== null && (
          <VStack
            as="aside"
            className="w-80 shrink-0 overflow-y-auto border-s border-line p-5 max-xl:hidden"
          >
            <CustomerDetails
              customer={desk.chosen.customer}
              facts={desk.facts}
              earlier={desk.earlier}
              onOpen={desk.open}
            />
          </VStack>
        )}
      </HStack>
      <Drawer bind={desk.isShowingCustomer} title="Customer details" size="sm">
        {desk.chosen !== null && (
          <CustomerDetails
            customer={desk.chosen.customer}
            facts={desk.facts}
            earlier={desk.earlier}
            onOpen={desk.open}
          />
        )}
      </Drawer>
    </VStack>
  );
});
