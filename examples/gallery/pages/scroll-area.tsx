import { page, use } from "heddle";
import { Heading, ScrollArea, Text, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { ScrollAreaTrial } from "../state/trials/scroll-area";

export default page({
  title: "Scroll area",
  description: "Scrolls what is too large for its place. It can stay at the end while more comes, as chats and logs do.",
}, () => {
  const trial = use(ScrollAreaTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Scroll area"
        section="Layout"
        help="Scrolls what is too large for its place. It can stay at the end while more comes, as chats and logs do."
      />
      <Specimen>
        <ScrollArea
          maxHeight={160}
          ariaLabel="Terms"
          onReachStart={() => trial.tell("onReachStart")}
          onReachEnd={() => trial.tell("onReachEnd")}
        >
          <VStack>
            <Heading level={3}>Terms</Heading>
            <Text>You may use this for any project, alone or with others.</Text>
            <Text>What you make with it is yours.</Text>
            <Text>
              We keep what you enter for as long as you have an account, and delete it within a
              month after that.
            </Text>
            <Text>Write to us whenever something is unclear.</Text>
          </VStack>
        </ScrollArea>
      </Specimen>
      <SourceCode
        code={"<ScrollArea maxHeight={160} ariaLabel=\"Terms\">\n  <VStack>\n    <Heading level={3}>Terms</Heading>\n    <Text>You may use this for any project, alone or with others.</Text>\n    <Text>What you make with it is yours.</Text>\n    <Text>\n      We keep what you enter for as long as you have an account, and delete it within a month\n      after that.\n    </Text>\n    <Text>Write to us whenever something is unclear.</Text>\n  </VStack>\n</ScrollArea>"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Direction" help="Which way it scrolls.">
        <Variant name="vertical">
          <ScrollArea maxHeight={160} direction="vertical" ariaLabel="Terms">
            <VStack>
              <Heading level={3}>Terms</Heading>
              <Text>You may use this for any project, alone or with others.</Text>
              <Text>What you make with it is yours.</Text>
              <Text>
                We keep what you enter for as long as you have an account, and delete it within a
                month after that.
              </Text>
              <Text>Write to us whenever something is unclear.</Text>
            </VStack>
          </ScrollArea>
        </Variant>
        <Variant name="horizontal">
          <ScrollArea maxHeight={160} direction="horizontal" ariaLabel="Terms">
            <VStack>
              <Heading level={3}>Terms</Heading>
              <Text>You may use this for any project, alone or with others.</Text>
              <Text>What you make with it is yours.</Text>
              <Text>
                We keep what you enter for as long as you have an account, and delete it within a
                month after that.
              </Text>
              <Text>Write to us whenever something is unclear.</Text>
            </VStack>
          </ScrollArea>
        </Variant>
        <Variant name="both">
          <ScrollArea maxHeight={160} direction="both" ariaLabel="Terms">
            <VStack>
              <Heading level={3}>Terms</Heading>
              <Text>You may use this for any project, alone or with others.</Text>
              <Text>What you make with it is yours.</Text>
              <Text>
                We keep what you enter for as long as you have an account, and delete it within a
                month after that.
              </Text>
              <Text>Write to us whenever something is unclear.</Text>
            </VStack>
          </ScrollArea>
        </Variant>
      </Variants>
      <Variants
        title="Scrollbar"
        help="How wide it is. Without one, something else must show that there is more."
      >
        <Variant name="thin">
          <ScrollArea maxHeight={160} scrollbar="thin" ariaLabel="Terms">
            <VStack>
              <Heading level={3}>Terms</Heading>
              <Text>You may use this for any project, alone or with others.</Text>
              <Text>What you make with it is yours.</Text>
              <Text>
                We keep what you enter for as long as you have an account, and delete it within a
                month after that.
              </Text>
              <Text>Write to us whenever something is unclear.</Text>
            </VStack>
          </ScrollArea>
        </Variant>
        <Variant name="auto">
          <ScrollArea maxHeight={160} scrollbar="auto" ariaLabel="Terms">
            <VStack>
              <Heading level={3}>Terms</Heading>
              <Text>You may use this for any project, alone or with others.</Text>
              <Text>What you make with it is yours.</Text>
              <Text>
                We keep what you enter for as long as you have an account, and delete it within a
                month after that.
              </Text>
              <Text>Write to us whenever something is unclear.</Text>
            </VStack>
          </ScrollArea>
        </Variant>
        <Variant name="none">
          <ScrollArea maxHeight={160} scrollbar="none" ariaLabel="Terms">
            <VStack>
              <Heading level={3}>Terms</Heading>
              <Text>You may use this for any project, alone or with others.</Text>
              <Text>What you make with it is yours.</Text>
              <Text>
                We keep what you enter for as long as you have an account, and delete it within a
                month after that.
              </Text>
              <Text>Write to us whenever something is unclear.</Text>
            </VStack>
          </ScrollArea>
        </Variant>
      </Variants>
      <Variants
        title="Short content"
        help="Where content stands that is smaller than the area: a chat has its first message at the end, above the field. Only where the area scrolls up and down."
      >
        <Variant name="start">
          <ScrollArea maxHeight={160} align="start" ariaLabel="Terms">
            <VStack>
              <Heading level={3}>Terms</Heading>
              <Text>You may use this for any project, alone or with others.</Text>
              <Text>What you make with it is yours.</Text>
              <Text>
                We keep what you enter for as long as you have an account, and delete it within a
                month after that.
              </Text>
              <Text>Write to us whenever something is unclear.</Text>
            </VStack>
          </ScrollArea>
        </Variant>
        <Variant name="end">
          <ScrollArea maxHeight={160} align="end" ariaLabel="Terms">
            <VStack>
              <Heading level={3}>Terms</Heading>
              <Text>You may use this for any project, alone or with others.</Text>
              <Text>What you make with it is yours.</Text>
              <Text>
                We keep what you enter for as long as you have an account, and delete it within a
                month after that.
              </Text>
              <Text>Write to us whenever something is unclear.</Text>
            </VStack>
          </ScrollArea>
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="stick to end">
          <ScrollArea maxHeight={160} stickToEnd ariaLabel="Terms">
            <VStack>
              <Heading level={3}>Terms</Heading>
              <Text>You may use this for any project, alone or with others.</Text>
              <Text>What you make with it is yours.</Text>
              <Text>
                We keep what you enter for as long as you have an account, and delete it within a
                month after that.
              </Text>
              <Text>Write to us whenever something is unclear.</Text>
            </VStack>
          </ScrollArea>
        </Variant>
      </Variants>
      <Neighbours
        previous="Divider"
        previousPath="/divider"
        next="Split pane"
        nextPath="/split-pane"
      />
    </VStack>
  );
});
