import { page } from "heddle";
import { Container, Heading, Text, VStack } from "heddle/components";
import Footer from "../blocks/Footer";
import Header from "../blocks/Header";

export default page({
  title: "Privacy, terms and security at Meridian",
  description: "What Meridian reads, keeps and promises, in plain words.",
}, () => {
  return (
    <VStack className="min-h-dvh gap-0 bg-panel">
      <Header />
      <Container width="md" as="main" className="flex flex-1 flex-col gap-10 py-16">
        <VStack className="gap-3">
          <Heading level={1} className="text-4xl font-semibold tracking-tight text-balance">
            What we read, keep and promise
          </Heading>
          <Text size="lg" color="muted">In plain words, since 1 March 2026.</Text>
        </VStack>
        <VStack as="section" id="privacy" className="scroll-mt-24 gap-3">
          <Heading level={2} className="text-2xl font-semibold tracking-tight">Privacy</Heading>
          <Text color="muted">
            We read balances and bookings of the accounts that you connect, and nothing else. They
            are used for your forecast alone: we sell nothing and train nothing with them.
          </Text>
          <Text color="muted">
            Whoever leaves takes everything along. Ninety days later it is deleted, backups
            included.
          </Text>
        </VStack>
        <VStack as="section" id="terms" className="scroll-mt-24 gap-3">
          <Heading level={2} className="text-2xl font-semibold tracking-tight">Terms</Heading>
          <Text color="muted">
            Plans run by the month or by the year and end when you say so. What you paid ahead and
            did not use comes back within five working days.
          </Text>
          <Text color="muted">
            A forecast is a careful estimate and no promise: decisions made with it remain yours.
          </Text>
        </VStack>
        <VStack as="section" id="security" className="scroll-mt-24 gap-3">
          <Heading level={2} className="text-2xl font-semibold tracking-tight">Security</Heading>
          <Text color="muted">
            Banks are connected through their read-only interfaces: no payment can be made from
            Meridian, whoever signs in. Data is encrypted on its way and where it rests, in two data
            centres in Frankfurt and Stockholm.
          </Text>
        </VStack>
      </Container>
      <Footer />
    </VStack>
  );
});
