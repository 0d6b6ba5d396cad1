import { page, use } from "heddle";
import { Button, Card, Center, HStack, Heading, Text, VStack } from "heddle/components";
import { Counter } from "../state/counter";

export default page({ title: "Counter", description: "State and events in ten lines." }, () => {
  const counter = use(Counter);
  return (
    <Center as="main" className="min-h-dvh p-4">
      <Card padding="lg" raised className="w-full max-w-sm gap-5">
        <VStack align="center" className="gap-1">
          <Heading level={1}>Counter</Heading>
          <Text color="muted" className="text-center text-balance">
            The number lives on the server, one for each tab.
          </Text>
        </VStack>
        <Center className="rounded-group bg-accent-soft py-5">
          <Text
            id="count"
            className="text-7xl leading-none font-semibold tracking-tight text-accent tabular-nums"
          >
            {counter.count}
          </Text>
        </Center>
        <VStack className="gap-2">
          <HStack className="gap-2">
            <Button
              icon="minus"
              variant="outline"
              color="neutral"
              size="lg"
              ariaLabel="Decrease"
              onClick={counter.decrement}
            />
            <Button icon="plus" size="lg" className="flex-1" onClick={counter.increment}>
              Increase
            </Button>
          </HStack>
          <Button
            icon="rotate-ccw"
            variant="ghost"
            color="neutral"
            disabled={counter.count === 0}
            onClick={counter.reset}
          >
            Reset
          </Button>
        </VStack>
      </Card>
    </Center>
  );
});
