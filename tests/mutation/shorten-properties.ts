import fc from 'fast-check';

fc.configureGlobal({ interruptAfterTimeLimit: 150, markInterruptAsFailure: false });
